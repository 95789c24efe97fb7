// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"
#include "core/foundation/result.h"

#include <filesystem>

namespace retort::data
{

/// Hourly load of a synthetic city: four districts with daily (24 h), weekly (168 h) and yearly (8766 h)
/// periods, a temperature that they follow hours later, the wind that cools them, shocks of activity that
/// reach the districts one after the other, and noise. The same seed gives the same bits.
TimeSeries syntheticCityLoad(std::size_t rows, std::uint64_t seed);

/// Quarter-hourly vehicles at five places along a road: daily (96) and weekly (672) periods, rush hours on
/// weekdays, platoons that arrive at the next place a quarter of an hour later, now and then a jam that
/// spills back, and noise.
TimeSeries syntheticTraffic(std::size_t rows, std::uint64_t seed);

/// Daily prices of four assets of a made-up market on its trading days: weeks of calm rise, of turbulent fall and of little movement follow each
/// other, prices move together and take some days to follow the news, and each has a noise of its own.
TimeSeries syntheticMarket(std::size_t rows, std::uint64_t seed);

/// A series included in sample_data.
struct SampleSeries {
    const char* fileName;
    TimeSeries (*generate)(std::size_t rows, std::uint64_t seed);
    std::size_t rows;
    std::uint64_t seed;
    int decimals;
};

const std::vector<SampleSeries>& sampleSeries();

/// Time column "date" and the channels with the given number of decimals; missing values are empty cells.
Result<void> writeCsv(const TimeSeries& series, const std::filesystem::path& file, int decimals = 3);

} // namespace retort::data
