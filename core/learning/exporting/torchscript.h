// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/exporting/precision.h"
#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{

/// Writes the network of a checkpoint as a TorchScript file that Python opens with torch.jit.load and that gives the same
/// numbers: forward(values [B, L, C], past_marks=None, future_marks=None) -> [B, H, targets], any B; of a classifier the logits [B, classes]. Values and forecasts are
/// in the units of the data, the scaler is inside, where the checkpoint knows it (otherwise both are scaled). Time marks
/// [B, L, M] and [B, H, M] are read by networks that use them; None stands for the middle of the calendar. Names, units,
/// order and what the marks are lie in the file's "retort.json" and in its attributes. Quantiles are left out.
/// The network is tried on two more batch sizes, and refused with a sentence where the file would not answer
/// both like the network itself (with 8-bit weights: within a tenth of the largest value), or if there is no linear layer to quantize.
Result<void> writeTorchScript(const Checkpoint& checkpoint, const std::filesystem::path& file, Precision precision = Precision::float32);

} // namespace retort::learning
