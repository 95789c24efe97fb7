// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// "moving_avg": the kernel of the decomposition, odd so that it is centred; the same in every network that has one.
Parameter movingAverageOption();

} // namespace retort::learning
