// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

Schema moderntcnOptions();
std::vector<Finding> moderntcnFaults(const Options& options, const ForecastTask& task);

} // namespace retort::learning
