// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{

/// Writes the network of a checkpoint as a TorchScript file that Python opens with torch.jit.load and that
/// gives the same numbers: forward(values [B, L, C], past_marks [B, L, M]) -> [B, H, targets], any B; where
/// the network reads the marks of the horizon too, future_marks [B, H, M] come third. Quantiles are left out.
/// The network is tried on two more batch sizes, and refused with a sentence where the file would not answer
/// both like the network itself.
Result<void> writeTorchScript(const Checkpoint& checkpoint, const std::filesystem::path& file);

} // namespace retort::learning
