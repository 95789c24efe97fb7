// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/checkpoint.h"
#include "core/learning/interchange/foreign_weights.h"

#include <variant>

namespace retort::learning
{

/// A network with its code; it is opened by openScript.
struct ScriptFile {
    std::filesystem::path file;
};

/// Formats of a trained network: our own checkpoint; weights of another program, as safetensors or as
/// the state dict that Python's torch.save writes; a TorchScript file.
using WeightsFile = std::variant<Checkpoint, NamedWeights, ScriptFile>;

/// Detected from the content, not the name. Weights are read, a script is not run. Errors name the file.
Result<WeightsFile> readWeights(const std::filesystem::path& file);

} // namespace retort::learning
