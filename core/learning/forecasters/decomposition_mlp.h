// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// The student of TimeDistill (Ni et al., arXiv 2502.15016): the look-back is decomposed into season and
/// trend, each passes through Linear(L -> D), batch norm over the channel, ReLU and Linear(D -> H), weights
/// shared by the channels; the sum is the forecast. Feature "hidden": sum of the two first layers before the
/// norm, [B, C, D].
NetworkEntry decompositionMlpEntry();

} // namespace retort::learning
