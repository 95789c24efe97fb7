// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// TSMixer (Chen et al., TMLR 2023, arXiv 2303.06053) as TimeDistill and Time-Series-Library have it: blocks
/// that mix along time, then across channels, each added to its input, and one Linear(L -> H) that the
/// channels share. RevIN around it is TimeDistill's addition; Time-Series-Library has none ("normalisation":
/// "none"). Feature "mixed": the output of the last block, [B, C, L]; "steps" [B, L, C], the same
/// by steps; "layer_i" [B, C, L], after an earlier block.
NetworkEntry tsmixerEntry();

} // namespace retort::learning
