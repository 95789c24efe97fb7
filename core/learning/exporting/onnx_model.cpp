// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/onnx_model.h"

#include "core/foundation/file_writing.h"
#include "core/learning/exporting/exportable_network.h"
#include "core/learning/exporting/onnx/translation.h"

#include <torch/csrc/jit/passes/dead_code_elimination.h>

namespace retort::learning
{
namespace
{

using Axis = OnnxGraph::Axis;
const Axis batch = std::string("batch");

/// Maps the inputs of the traced graph to those of the file.
void addInputs(OnnxGraph& graph, Translation& translation, const ExportableNetwork& network, const torch::jit::Graph& traced)
{
    const auto& task = network.task();
    const auto scaler = network.scaler();
    const auto values = graph.input("values", torch::kDouble, {batch, std::int64_t{task.lookBack}, std::int64_t{task.channels}});
    const auto centred = graph.node("Sub", {values, graph.constant(scaler.shift)});
    translation.bind(traced.inputs()[0], translation.cast(graph.node("Div", {centred, graph.constant(scaler.scale)}), torch::kFloat));
    if (network.usesMarks())
        translation.bind(traced.inputs()[1], graph.input("past_marks", torch::kFloat, {batch, std::int64_t{task.lookBack}, std::int64_t{task.marks}}));
    if (network.usesFutureMarks())
        translation.bind(traced.inputs()[2], graph.input("future_marks", torch::kFloat, {batch, std::int64_t{task.horizon}, std::int64_t{task.marks}}));
}

void addOutput(OnnxGraph& graph, Translation& translation, const ExportableNetwork& network, const std::string& scaled)
{
    const auto& task = network.task();
    if (task.classes > 0) {
        graph.output(graph.node("Squeeze", {scaled, graph.constant({-1})}), "logits", torch::kFloat, {batch, std::int64_t{task.classes}});
        return;
    }
    const auto scaler = network.scaler();
    const auto spread = graph.node("Mul", {translation.cast(scaled, torch::kDouble), graph.constant(scaler.targetScale)});
    graph.output(graph.node("Add", {spread, graph.constant(scaler.targetShift)}), "forecast", torch::kDouble,
                 {batch, std::int64_t{task.horizon}, static_cast<std::int64_t>(task.targets.size())});
}

Result<std::string> onnxBytes(const ExportableNetwork& network, const std::string& kind, Precision precision)
{
    const torch::NoGradGuard noGradient;
    const auto traced = network.graph();
    torch::jit::EliminateDeadCode(traced);
    const auto small = network.randomInputs(3), large = network.randomInputs(5);
    const ObservedGraph observed(traced, small, large);
    if (!network.answersLike(large, observed.of(traced->outputs().front()).large.toTensor()))
        return fail(ErrorKind::internal, RETORT_TEXT("learning", "The network \"%1\" cannot be exported as ONNX for every batch size. Export it as TorchScript instead."), {kind});

    OnnxGraph graph;
    Translation translation(observed, graph, "values", precision);
    addInputs(graph, translation, network, *traced);
    if (const auto unknown = translation.run(onnxOperations()); !unknown.empty())
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "The network \"%1\" cannot be exported as ONNX: it uses %2. Export it as TorchScript instead."), {kind, listed(unknown)});
    addOutput(graph, translation, network, translation.nameOf(traced->outputs().front()));
    graph.describe("retort.json", network.description("retort.onnx/1"));
    return graph.bytes();
}

} // namespace

Result<void> writeOnnx(const Checkpoint& checkpoint, const std::filesystem::path& file, Precision precision)
{
    const auto network = ExportableNetwork::of(checkpoint);
    if (!network)
        return tl::unexpected<Error>(network.error());
    Result<std::string> bytes;
    try {
        bytes = onnxBytes(*network, checkpoint.kind, precision);
    } catch (const std::exception& error) {
        const std::string sentence = error.what();
        return fail(ErrorKind::internal, RETORT_TEXT("learning", "The network \"%1\" cannot be exported as ONNX: %2"), {checkpoint.kind, sentence.substr(0, sentence.find('\n'))});
    }
    return bytes ? writeFile(file, *bytes) : Result<void>(tl::unexpected<Error>(bytes.error()));
}

} // namespace retort::learning
