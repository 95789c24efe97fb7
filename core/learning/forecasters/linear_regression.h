// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Linear regression of the future on the look-back: one map for all channels, one for each, or from every
/// channel to every target. Feature "output": the forecast before the mean is put back, [B, C, H] or [B,
/// targets, H].
NetworkEntry linearRegressionEntry();

} // namespace retort::learning
