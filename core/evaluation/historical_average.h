// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepared_series.h"

namespace retort::evaluation
{

/// The rows after which a historical average repeats: a week where the training rows hold two of them, else a day; the season of other series.
int cycleOf(const data::PreparedSeries& series);

/// The mean of the training rows at the same place of the cycle, scaled; the channel's mean, 0, where none is known.
class HistoricalAverage
{
public:
    HistoricalAverage(const data::PreparedSeries& series, int cycle);

    /// [windows, horizon, target channels] for windows [first, first + count).
    std::vector<float> forecasts(const data::WindowSet& windows, std::int64_t first, std::int64_t count) const;

private:
    std::size_t m_targets;
    std::int64_t m_cycle;
    std::vector<float> m_means; ///< [cycle, targets]
};

} // namespace retort::evaluation
