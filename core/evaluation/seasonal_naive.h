// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepared_series.h"

#include <cstdint>
#include <vector>

namespace retort::evaluation
{

/// The season of the naive forecast and where it comes from.
struct Season {
    int steps = 1;
    bool fromSampling = true; ///< else the strongest period of the training rows
};

/// From the sampling interval; else the strongest period of the scaled training rows that repeats four times
/// there, of the lags within its frequency bin the one with the highest autocorrelation. May exceed the look-back.
Season seasonOf(const data::PreparedSeries& series);

/// Repeats the last season before the forecast, which may begin before the window: [windows, horizon, target channels]
/// for windows [first, first + count). Where that row is before the series or its value is missing, the last known
/// value before the forecast is used.
std::vector<float> seasonalNaive(const data::PreparedSeries& series, const data::WindowSet& windows,
                                 int season, std::int64_t first, std::int64_t count);

/// The ground truth in the same layout; NaN where it is missing.
std::vector<float> truthOf(const data::PreparedSeries& series, const data::WindowSet& windows,
                           std::int64_t first, std::int64_t count);

/// The ground truth in data units; NaN where it is missing.
std::vector<double> truthInDataUnits(const data::PreparedSeries& series, const data::WindowSet& windows, std::int64_t first,
                                     std::int64_t count);

/// The naive forecast and the ground truth as doubles from the values of the file: where single precision would round the
/// changes away.
std::vector<double> exactSeasonalNaive(const data::PreparedSeries& series, const data::WindowSet& windows, int season,
                                       std::int64_t first, std::int64_t count);
std::vector<double> exactTruthOf(const data::PreparedSeries& series, const data::WindowSet& windows, std::int64_t first,
                                 std::int64_t count);

} // namespace retort::evaluation
