// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{

/// Writes a standalone folder: model.onnx, model.pt, forecast.py, forecast.cpp, a README, and synthetic rows with their forecast
/// (example.csv, expected.csv). Creates the folder if needed and replaces these files in it. Only for forecasters whose checkpoint
/// contains its series' channels.
Result<void> writeBundle(const Checkpoint& checkpoint, const std::filesystem::path& folder);

} // namespace retort::learning
