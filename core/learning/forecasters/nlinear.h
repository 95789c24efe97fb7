// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// NLinear (Zeng et al., AAAI 2023, arXiv 2205.13504): the last value of each channel is subtracted, a
/// Linear(L -> H) follows, shared by the channels or one each, and the value is added back.
/// Feature "output": the forecast before the value is added back, [B, C, H].
NetworkEntry nlinearEntry();

} // namespace retort::learning
