// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{

/// Writes a folder that works without this program: model.onnx, model.pt, forecast.py, forecast.cpp, a README, and made-up rows
/// with the forecast for them (example.csv, expected.csv). The folder is made where it is not there; files of these names in it
/// are replaced. Of forecasters whose checkpoint knows its series.
Result<void> writeBundle(const Checkpoint& checkpoint, const std::filesystem::path& folder);

} // namespace retort::learning
