// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/exporting/precision.h"
#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{

/// Writes the network of a checkpoint as an ONNX file (IR 8, operator set 17) with the scaler inside, for any number of windows:
/// "values" [batch, L, C] double in units of the data -> "forecast" [batch, H, targets] double in units of the data; of a
/// classifier -> "logits" [batch, classes] float. Networks that use time marks also take "past_marks" [batch, L, M] and, where
/// they read them, "future_marks" [batch, H, M], float. Names, order, step and the marks are described in the metadata
/// "retort.json". The network's operations are traced and translated one by one; the error names those without a translation.
Result<void> writeOnnx(const Checkpoint& checkpoint, const std::filesystem::path& file, Precision precision = Precision::float32);

} // namespace retort::learning
