// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/exporting/torchscript.h"

#include "core/foundation/file_writing.h"
#include "core/learning/exporting/exportable_network.h"
#include "core/learning/exporting/int8_weights.h"

#include <sstream>
#include <torch/script.h>

namespace retort::learning
{
namespace
{

/// Adds the traced network as the method "scaled_forward".
Result<void> addNetwork(torch::jit::Module& module, const ExportableNetwork& network, Precision precision)
{
    const auto graph = network.graph();
    const auto observed = precision == Precision::int8 ? std::optional<ObservedGraph>(std::in_place, graph, network.randomInputs(3), network.randomInputs(5)) : std::nullopt;
    graph->insertInput(0, "self")->setType(module._ivalue()->type()); // a method has the module itself as its first input
    if (observed && useInt8Kernels(module, graph, *observed) == 0)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "The network \"%1\" has no linear layer that could be quantized to 8 bits."), {network.kind()});
    module.type()->addMethod(module._ivalue()->compilation_unit()->create_function(
        c10::QualifiedName(*module.type()->name(), "scaled_forward"), graph));
    return {};
}

/// The scaler and what stands for marks that nobody gives. Doubles until the values are scaled: an offset of 1e9 loses
/// nothing.
void addForward(torch::jit::Module& module, const ExportableNetwork& network)
{
    const auto scaler = network.scaler();
    module.register_buffer("shift", scaler.shift);
    module.register_buffer("scale", scaler.scale);
    module.register_buffer("target_shift", scaler.targetShift);
    module.register_buffer("target_scale", scaler.targetScale);
    const auto& task = network.task();
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

} // namespace

Result<void> writeTorchScript(const Checkpoint& checkpoint, const std::filesystem::path& file, Precision precision)
{
    const auto network = ExportableNetwork::of(checkpoint);
    if (!network)
        return tl::unexpected<Error>(network.error());
    const torch::NoGradGuard noGradient;
    torch::jit::Module module("Forecaster");
    if (const auto added = addNetwork(module, *network, precision); !added)
        return added;
    addForward(module, *network);
    for (const std::int64_t windows : {1, 5}) {
        const auto inputs = network->randomInputs(windows);
        if (!network->answersLike(inputs, module.get_method("scaled_forward")(inputs).toTensor(), precision == Precision::int8 ? 0.1 : 1e-4))
            return fail(
                ErrorKind::internal,
                RETORT_TEXT("learning",
                            "The network \"%1\" cannot be exported as TorchScript for every batch size. Use its "
                            "weights (.safetensors) instead."),
                {checkpoint.kind});
    }
    const auto description = network->description("retort.torchscript/2");
    module.register_attribute("description", c10::StringType::get(), description);
    const std::unordered_map<std::string, std::string> extra = {{"retort.json", description}};
    std::ostringstream bytes;
    module.save(bytes, extra);
    return writeFile(file, bytes.str());
}

} // namespace retort::learning
