// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Matches the student's quantile forecasts to the teacher's: mean (ys_q - yt_q)^2 over windows, channels,
/// steps and levels. The teacher must have been trained with the same quantiles.
TermEntry quantileFanEntry();

} // namespace retort::learning
