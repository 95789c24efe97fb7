// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/torchscript.h"

#include "core/foundation/file_writing.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/quantile_fan.h"

#include <sstream>
#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/script.h>

namespace retort::learning
{
namespace
{

WindowBatch randomBatch(const ForecastTask& task, std::int64_t windows)
{
    auto batch = emptyBatch(task, windows);
    batch.values.normal_();
    batch.pastMarks.uniform_(-0.5, 0.5);
    batch.futureMarks.uniform_(-0.5, 0.5);
    return batch;
}

/// What the written network is called with: future marks only where it reads them.
torch::jit::Stack inputsOf(const Forecaster& network, const WindowBatch& batch)
{
    if (network.usesFutureMarks())
        return {batch.values, batch.pastMarks, batch.futureMarks};
    return {batch.values, batch.pastMarks};
}

torch::jit::Module traced(const std::shared_ptr<Forecaster>& network, const WindowBatch& batch)
{
    torch::jit::Module module("Forecaster");
    const auto forward = [&](torch::jit::Stack inputs) -> torch::jit::Stack {
        const auto future = inputs.size() > 2 ? inputs[2].toTensor() : torch::Tensor();
        return {network->forward({inputs[0].toTensor(), inputs[1].toTensor(), future}).prediction};
    };
    const auto inputs = inputsOf(*network, batch);
    std::vector<std::string> names = {"values", "past_marks", "future_marks"};
    names.resize(inputs.size());
    const auto [state, outputs] = torch::jit::tracer::trace(
        inputs, forward, [](const torch::Tensor&) { return std::string(); }, false, false, nullptr, names);
    // A method has the module itself as its first input.
    auto graph = state->graph;
    graph->insertInput(0, "self")->setType(module._ivalue()->type());
    module.type()->addMethod(module._ivalue()->compilation_unit()->create_function(
        c10::QualifiedName(*module.type()->name(), "forward"), graph));
    return module;
}

} // namespace

Result<void> writeTorchScript(const Checkpoint& checkpoint, const std::filesystem::path& file)
{
    auto network = networkOf(checkpoint);
    if (!network)
        return tl::unexpected<Error>(network.error());
    *network = pointForecasterOf(*network);
    const torch::NoGradGuard noGradient;
    (*network)->eval();
    for (auto& parameter : (*network)->parameters())
        parameter.set_requires_grad(false); // they become constants of the file
    auto module = traced(*network, randomBatch(checkpoint.task, 2));
    for (const std::int64_t windows : {1, 5}) {
        const auto batch = randomBatch(checkpoint.task, windows);
        const auto ours = (*network)->forward(batch).prediction;
        const auto theirs = module.forward(inputsOf(**network, batch)).toTensor();
        if (ours.sizes() != theirs.sizes() || !torch::allclose(ours, theirs, 1e-5, 1e-6))
            return fail(
                ErrorKind::internal,
                RETORT_TEXT("learning",
                            "The network \"%1\" cannot be written as TorchScript for every batch size. "
                            "Take its weights (.safetensors) instead."),
                {checkpoint.kind});
    }
    std::ostringstream bytes;
    module.save(bytes);
    return writeFile(file, bytes.str());
}

} // namespace retort::learning
