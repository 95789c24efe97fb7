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

/// By the sampling; else the strongest period of the scaled training rows. At most the look-back.
Season seasonOf(const data::PreparedSeries& series);

/// Repeats the last season of the look-back: [windows, horizon, target channels] for windows [first, first +
/// count).
std::vector<float> seasonalNaive(const data::PreparedSeries& series, const data::WindowSet& windows,
                                 int season, std::int64_t first, std::int64_t count);

/// What came true, in the same layout.
std::vector<float> truthOf(const data::PreparedSeries& series, const data::WindowSet& windows,
                           std::int64_t first, std::int64_t count);

} // namespace retort::evaluation
