// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/int8_weights.h"

#include <ATen/Context.h>
#include <algorithm>
#include <torch/csrc/jit/passes/dead_code_elimination.h>

namespace retort::learning
{
namespace
{

using torch::jit::Node;

std::vector<torch::jit::IValue> called(const char* operation, std::vector<torch::jit::IValue> arguments)
{
    const auto handle = c10::Dispatcher::singleton().findSchemaOrThrow(operation, "");
    torch::jit::Stack stack = std::move(arguments);
    handle.callBoxed(&stack);
    return stack;
}

/// oneDNN's kernels are the fastest on x86; the files also open with other engines.
void chooseEngine()
{
    auto& context = at::globalContext();
    const auto& engines = context.supportedQEngines();
    for (const auto engine : {at::QEngine::ONEDNN, at::QEngine::FBGEMM, at::QEngine::QNNPACK})
        if (std::ranges::find(engines, engine) != engines.end())
            return context.setQEngine(engine);
    TORCH_CHECK(false, "this LibTorch has no 8-bit kernels");
}

} // namespace

LinearMap linearMapOf(const Node& node, const ObservedGraph& observed)
{
    const auto constantMatrix = [&](const torch::jit::Value* value) {
        const auto& seen = observed.of(value);
        return !seen.ofWindows && seen.small.isTensor() && seen.small.toTensor().dim() == 2 && seen.small.toTensor().scalar_type() == torch::kFloat
                   ? seen.small.toTensor()
                   : torch::Tensor();
    };
    const auto constant = [&](const torch::jit::Value* value) {
        const auto& seen = observed.of(value);
        return seen.small.isTensor() && !seen.ofWindows ? seen.small.toTensor() : torch::Tensor();
    };
    const auto one = [&](const torch::jit::Value* value) { return observed.of(value).small.toScalar().toDouble() == 1; };
    const auto ofWindows = [&](const torch::jit::Value* value) { return observed.of(value).ofWindows && observed.of(value).small.toTensor().dim() >= 2; };
    const std::string kind = node.kind().toQualString();
    const auto inputs = node.inputs();
    if (kind == "aten::linear" && ofWindows(inputs[0])) {
        const auto weight = constantMatrix(inputs[1]);
        const bool plain = observed.of(inputs[2]).small.isNone();
        const auto bias = plain ? torch::Tensor() : constant(inputs[2]);
        if (weight.defined() && (plain || bias.defined()))
            return {weight.t(), bias, inputs[0]};
    } else if (kind == "aten::matmul" && ofWindows(inputs[0])) {
        if (const auto weight = constantMatrix(inputs[1]); weight.defined())
            return {weight, {}, inputs[0]};
    } else if (kind == "aten::addmm" && ofWindows(inputs[1]) && one(inputs[3]) && one(inputs[4])) {
        const auto weight = constantMatrix(inputs[2]), bias = constant(inputs[0]);
        if (weight.defined() && bias.defined() && bias.dim() == 1)
            return {weight, bias, inputs[1]};
    }
    return {};
}

Int8Weight int8Of(const torch::Tensor& weight)
{
    const auto scales = (weight.abs().amax(0) / 127).clamp_min(1e-12);
    return {(weight / scales).round().clamp(-127, 127).to(torch::kChar), scales};
}

std::size_t useInt8Kernels(torch::jit::Module& module, const std::shared_ptr<torch::jit::Graph>& graph, const ObservedGraph& observed)
{
    chooseEngine();
    auto* self = graph->inputs().front();
    std::vector<Node*> nodes;
    for (auto* node : graph->nodes())
        nodes.push_back(node);
    std::size_t replaced = 0;
    for (auto* node : nodes) {
        if (node->outputs().size() != 1)
            continue;
        const auto map = linearMapOf(*node, observed);
        if (!map.weight.defined())
            continue;
        const auto scales = int8Of(map.weight).scales.to(torch::kDouble);
        const auto zeros = torch::zeros({scales.numel()}, torch::kLong);
        const auto quantised = at::quantize_per_channel(map.weight.t().contiguous(), scales, zeros, 0, torch::kQInt8);
        const auto bias = map.bias.defined() ? torch::jit::IValue(map.bias) : torch::jit::IValue();
        const auto packed = called("quantized::linear_prepack", {quantised, bias}).front();
        const std::string name = "packed_" + std::to_string(replaced++);
        module.register_attribute(name, packed.type(), packed);
        const torch::jit::WithInsertPoint here(node);
        auto* attribute = graph->insertNode(graph->createGetAttr(self, name));
        attribute->output()->setType(packed.type());
        auto* wholeRange = graph->insertConstant(false);
        auto* product = graph->insertNode(graph->create(c10::Symbol::fromQualString("quantized::linear_dynamic"), {const_cast<torch::jit::Value*>(map.input), attribute->output(), wholeRange}));
        node->output()->replaceAllUsesWith(product->output());
    }
    torch::jit::EliminateDeadCode(graph);
    return replaced;
}

} // namespace retort::learning
