// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepared_series.h"

namespace retort::evaluation
{

/// The rows after which a historical average repeats: a week where the training rows hold two of them, else a day; the season of other series.
int cycleOf(const data::PreparedSeries& series);

/// The mean of the training rows at the same place of the cycle, scaled: [windows, horizon, target channels] for windows [first, first + count). The
/// channel's mean, 0, where none is known.
std::vector<float> historicalAverage(const data::PreparedSeries& series, const data::WindowSet& windows, int cycle, std::int64_t first, std::int64_t count);

} // namespace retort::evaluation
