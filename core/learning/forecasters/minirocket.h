// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// MiniRocket (Dempster, Schmidt and Webb, 2021, arXiv 2012.08791): the 84 kernels of nine weights -1 and 2 that sum to 0, at dilations up to the
/// window, and for each some biases: quantiles of what the kernel gives on training windows. A feature is the proportion of steps above a
/// bias. Several channels: each kernel sums some of them, drawn by the seed. What reads the features is ridge regression, solved in closed form.
/// Feature "output" [B, H targets]: the others have no gradient.
NetworkEntry miniRocketEntry();

} // namespace retort::learning
