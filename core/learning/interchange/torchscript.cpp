// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/torchscript.h"

#include "core/foundation/file_writing.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/quantile_fan.h"

#include <nlohmann/json.hpp>
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

/// What the network inside is called with: future marks only where it reads them.
torch::jit::Stack inputsOf(const Forecaster& network, const WindowBatch& batch)
{
    if (network.usesFutureMarks())
        return {batch.values, batch.pastMarks, batch.futureMarks};
    return {batch.values, batch.pastMarks};
}

/// Adds the traced network as the method "scaled_forward".
void addNetwork(torch::jit::Module& module, const std::shared_ptr<Forecaster>& network, const WindowBatch& batch)
{
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
        c10::QualifiedName(*module.type()->name(), "scaled_forward"), graph));
}

/// The scaler and what stands for marks that nobody gives. Doubles until the values are scaled: an offset of 1e9 loses
/// nothing.
void addForward(torch::jit::Module& module, const Forecaster& network, const Checkpoint& checkpoint)
{
    const auto& task = checkpoint.task;
    std::vector<double> shift(static_cast<std::size_t>(task.channels), 0.0);
    std::vector<double> scale(static_cast<std::size_t>(task.channels), 1.0);
    if (checkpoint.series) {
        shift = checkpoint.series->shift;
        scale = checkpoint.series->scale;
    }
    const auto targets = torch::tensor(task.targets, torch::kLong);
    const auto shiftRow = torch::tensor(shift, torch::kDouble), scaleRow = torch::tensor(scale, torch::kDouble);
    module.register_buffer("shift", shiftRow);
    module.register_buffer("scale", scaleRow);
    module.register_buffer("target_shift", shiftRow.index_select(0, targets));
    module.register_buffer("target_scale", scaleRow.index_select(0, targets));
    const std::string past = std::to_string(task.lookBack), horizon = std::to_string(task.horizon),
                      marks = std::to_string(task.marks);
    const std::string call = network.usesFutureMarks() ? "self.scaled_forward(scaled, past, future)"
                                                       : "self.scaled_forward(scaled, past)";
    module.define("def forward(self, values: Tensor, past_marks: Optional[Tensor] = None, "
                  "future_marks: Optional[Tensor] = None) -> Tensor:\n"
                  "    scaled = ((values.double() - self.shift) / self.scale).float()\n"
                  "    past = torch.zeros([values.size(0), " + past + ", " + marks + "], device=values.device)\n"
                  "    if past_marks is not None:\n"
                  "        past = past_marks.float()\n"
                  "    future = torch.zeros([values.size(0), " + horizon + ", " + marks + "], device=values.device)\n"
                  "    if future_marks is not None:\n"
                  "        future = future_marks.float()\n"
                  "    output = " + call + "\n"
                  "    return " + (task.classes > 0 ? "output.squeeze(-1)" : "(output.double() * self.target_scale + self.target_shift).float()") + "\n");
}

/// What a person needs to know to use the file, beside the weights.
std::string description(const Checkpoint& checkpoint, bool marks)
{
    nlohmann::ordered_json json;
    json["format"] = "retort.torchscript/2";
    json["kind"] = checkpoint.kind;
    json["look_back"] = checkpoint.task.lookBack;
    const int classes = checkpoint.task.classes;
    if (classes > 0)
        json["classes"] = classes;
    else
        json["horizon"] = checkpoint.task.horizon;
    json["input"] = "values [batch, look_back, channels], oldest row first, in the order of \"channels\"";
    json["output"] = classes > 0 ? "logits [batch, classes], in the order of the classes in the record" : "forecast [batch, horizon, targets], in the order of \"targets\"";
    json["units"] = checkpoint.series ? "data" : "scaled";
    if (const auto& series = checkpoint.series) {
        json["channels"] = series->channels;
        for (const auto target : classes > 0 ? std::vector<std::int64_t>() : checkpoint.task.targets)
            json["targets"].push_back(series->channels[static_cast<std::size_t>(target)]);
        json["step_seconds"] = static_cast<double>(series->stepMilliseconds) / 1000;
        json["scaler"] = {{"shift", series->shift}, {"scale", series->scale}};
    }
    json["uses_marks"] = marks;
    json["marks"] = checkpoint.task.marks == 0
                        ? "none"
                        : "[batch, rows, " + std::to_string(checkpoint.task.marks) +
                              "] in [-0.5, 0.5]: minute/59 (sub-hourly steps), hour/23 (sub-daily steps), weekday/6 (Monday 0), "
                              "(day of month - 1)/30, (day of year - 1)/365, each minus 0.5";
    return json.dump(2);
}

} // namespace

Result<void> writeTorchScript(const Checkpoint& checkpoint, const std::filesystem::path& file)
{
    if (checkpoint.task.readsFuture)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "This teacher reads the future values of each window, so it cannot forecast. Export a student."));
    auto network = networkOf(checkpoint);
    if (!network)
        return tl::unexpected<Error>(network.error());
    *network = pointForecasterOf(*network);
    const torch::NoGradGuard noGradient;
    (*network)->eval();
    for (auto& parameter : (*network)->parameters())
        parameter.set_requires_grad(false); // they become constants of the file
    torch::jit::Module module("Forecaster");
    addNetwork(module, *network, randomBatch(checkpoint.task, 2));
    addForward(module, **network, checkpoint);
    for (const std::int64_t windows : {1, 5}) {
        const auto batch = randomBatch(checkpoint.task, windows);
        const auto ours = (*network)->forward(batch).prediction;
        const auto theirs = module.get_method("scaled_forward")(inputsOf(**network, batch)).toTensor();
        if (ours.sizes() != theirs.sizes() || !torch::allclose(ours, theirs, 1e-5, 1e-6))
            return fail(
                ErrorKind::internal,
                RETORT_TEXT("learning",
                            "The network \"%1\" cannot be exported as TorchScript for every batch size. Use its "
                            "weights (.safetensors) instead."),
                {checkpoint.kind});
    }
    module.register_attribute("description", c10::StringType::get(), description(checkpoint, (*network)->usesTimeMarks()));
    const std::unordered_map<std::string, std::string> extra = {
        {"retort.json", description(checkpoint, (*network)->usesTimeMarks())}};
    std::ostringstream bytes;
    module.save(bytes, extra);
    return writeFile(file, bytes.str());
}

} // namespace retort::learning
