// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"

namespace retort::data
{

/// The stamps of the steps after the last row: months keep their day, trading days leave out the weekdays on which the series never
/// trades (holidays are not known), and times of day are those of the last trading day.
std::vector<Milliseconds> stampsAfter(const TimeSeries& series, std::size_t count);

} // namespace retort::data
