// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Linear regression of the future on the look-back, the network of a single layer: one map for all channels,
/// one for each, or from every channel to every target. "ridge" solves it in closed form over the training
/// windows, min mean |y - Wx - b|^2 + penalty |W|^2 with the mean over windows (and channels, where they
/// share the map), in float64; "ridge_start" goes on from there by gradient. Feature "output": the forecast
/// before the mean is added back, [B, C, H] or [B, targets, H].
NetworkEntry linearRegressionEntry();

} // namespace retort::learning
