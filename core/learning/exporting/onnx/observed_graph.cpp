// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/onnx/observed_graph.h"

#include <algorithm>
#include <array>
#include <torch/csrc/jit/ir/constants.h>

namespace retort::learning
{
namespace
{

using torch::jit::IValue;
using torch::jit::Node;

/// Operations that read only the shape of their input.
constexpr std::array<std::string_view, 6> readsShape = {"aten::zeros_like", "aten::ones_like", "aten::empty_like", "aten::full_like", "aten::fill_", "aten::size"};

IValue listOf(const Node& node, const std::vector<IValue>& elements)
{
    const auto type = node.output()->type()->expectRef<c10::ListType>().getElementType();
    c10::impl::GenericList list(type);
    for (const auto& element : elements)
        list.push_back(element);
    return list;
}

std::vector<IValue> ran(Node& node, std::vector<IValue> inputs)
{
    if (node.kind() == c10::prim::ListConstruct)
        return {listOf(node, inputs)};
    if (node.kind() == c10::prim::ListUnpack) {
        std::vector<IValue> elements;
        for (const auto& element : inputs.front().toList())
            elements.emplace_back(element);
        return elements;
    }
    if (std::string_view(node.kind().toUnqualString()).ends_with('_'))
        inputs.front() = inputs.front().toTensor().clone();
    torch::jit::Stack stack = std::move(inputs);
    node.getOperation()(stack);
    return stack;
}

} // namespace

ObservedGraph::ObservedGraph(std::shared_ptr<torch::jit::Graph> graph, const Inputs& small, const Inputs& large) : m_graph(std::move(graph))
{
    for (std::size_t i = 0; i < m_graph->inputs().size(); ++i)
        m_values[m_graph->inputs()[i]] = {small[i], large[i], true};
    for (auto* node : m_graph->nodes()) {
        if (node->kind() == c10::prim::Constant) {
            const auto constant = *torch::jit::toIValue(node->output());
            m_values[node->output()] = {constant, constant, false};
            continue;
        }
        std::vector<IValue> smallInputs, largeInputs;
        bool ofWindows = false;
        for (const auto* input : node->inputs()) {
            const auto& value = of(input);
            smallInputs.push_back(value.small);
            largeInputs.push_back(value.large);
            ofWindows = ofWindows || value.ofWindows;
        }
        if (std::ranges::find(readsShape, std::string_view(node->kind().toQualString())) != readsShape.end())
            ofWindows = false;
        const auto smallOutputs = ran(*node, smallInputs), largeOutputs = ran(*node, largeInputs);
        for (std::size_t i = 0; i < smallOutputs.size(); ++i)
            m_values[node->outputs()[i]] = {smallOutputs[i], largeOutputs[i], ofWindows};
    }
}

} // namespace retort::learning
