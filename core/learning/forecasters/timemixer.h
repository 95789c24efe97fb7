// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// TimeMixer: seasonal parts mixed fine to coarse, trends coarse to fine
/// (Wang et al., ICLR 2024, arXiv 2405.14616). The look-back is averaged to
/// down_sampling_layers coarser scales; on each, RevIN and an embedding of
/// value and time marks to d features a step, every channel on its own.
/// e_layers mixing blocks: moving-average decomposition of each scale;
/// season_{i+1} += two linear layers over time of season_i; trend_i += the same
/// of trend_{i+1}; x_i += two linear layers over the features of season_i +
/// trend_i. Head: for each scale Linear(T_i -> H), then Linear(d -> 1) shared;
/// the sum over the scales, denormalised. The published code gives a channel
/// the time marks of another window of the batch
/// (`tile_time_marks_as_published`); by default each has its own. Feature
/// "head" [B, C, H]: the sum of the heads before the instance norm is undone;
/// "steps" [B, L, C d]: what the last block gives at the finest scale.
NetworkEntry timemixerEntry();

} // namespace retort::learning
