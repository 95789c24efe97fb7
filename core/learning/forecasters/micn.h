// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// MICN: local and global convolutions at several scales (Wang et al., ICLR
/// 2023). Trend: the mean of the moving averages, Linear(L -> H) for each
/// channel, begun at 1/H. Season: the rest, followed by H zeros, embedded to d
/// features a step; d_layers multi-scale layers; Linear(d -> C). The forecast
/// is the last H steps of the season plus the trend. No instance norm. As
/// published the embedding's time marks are left out; `use_time_marks` adds
/// those of look-back and horizon.
/// Feature "tail" [B, C, min(d, L + H)]: the last d steps of the season's
/// forecast.
NetworkEntry micnEntry();

} // namespace retort::learning
