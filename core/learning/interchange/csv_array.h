// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/torch.h"

#include <filesystem>

namespace retort::learning
{

/// Predictions written as text, one step a line: the number of the window, the number of the step, then the
/// channels, parted by commas or semicolons. Windows follow each other from the smallest number, steps within
/// them; a first line that begins with a name is skipped. Gives [windows, steps, channels], float32. Errors
/// name file and line.
Result<torch::Tensor> readCsvArray(const std::filesystem::path& file);

} // namespace retort::learning
