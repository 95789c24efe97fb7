// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// "moving_avg": the odd kernel of the decomposition, the same in every network that has one.
Parameter movingAverageOption();
std::vector<Finding> movingAverageFaults(const Options& options, const ForecastTask& task);

} // namespace retort::learning
