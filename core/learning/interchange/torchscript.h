// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{

/// Writes the network of a checkpoint as a TorchScript file that Python opens with torch.jit.load and that
/// gives the same numbers: forward(values [B, L, C], past_marks [B, L, M]) -> [B, H, targets], any B. The
/// network is traced twice, on two batch sizes, and refused with a sentence where the file would not answer
/// both like the network itself.
Result<void> writeTorchScript(const Checkpoint& checkpoint, const std::filesystem::path& file);

} // namespace retort::learning
