// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// LightTS, the forecaster (Zhang et al., arXiv 2207.01186), as TimeDistill has it. The look-back is seen
/// twice: in chunks of consecutive steps and in chunks of strided ones, chunk = min(chunk_size, H, L). An
/// IEBlock goes along each chunk and across the chunks, a Linear joins these to d_model / 2 numbers a view; a
/// third block works across the channels and gives the horizon, to which a Linear(L -> H) of the values
/// themselves is added. Time-Series-Library's defaults are chunk_size 24 and half of d_model. Feature
/// "views": both views side by side, [B, C, d_model].
NetworkEntry lighttsEntry();

} // namespace retort::learning
