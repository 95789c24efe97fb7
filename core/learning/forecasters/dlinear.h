// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// DLinear (Zeng et al., AAAI 2023, arXiv 2205.13504): one Linear(L -> H) for the trend, one for the season,
/// shared by the channels or one pair each, weights start at 1/L. Feature "output": the forecast, [B, C, H].
NetworkEntry dlinearEntry();

} // namespace retort::learning
