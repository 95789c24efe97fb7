// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"
#include "core/foundation/result.h"

#include <filesystem>

namespace retort::data
{

/// Hourly load of a made-up city: several districts with daily, weekly and yearly periods, a weather channel that they
/// depend on, and noise. The same seed gives the same bits.
TimeSeries syntheticCityLoad(std::size_t rows, std::uint64_t seed);

/// Quarter-hourly traffic: rush hours on weekdays, noise, now and then a jam.
TimeSeries syntheticTraffic(std::size_t rows, std::uint64_t seed);

/// Time column "date" and the channels with the given number of decimals.
Result<void> writeCsv(const TimeSeries& series, const std::filesystem::path& file, int decimals = 3);

} // namespace retort::data
