// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace retort::data
{

/// Milliseconds since 1970-01-01 00:00 on the clock of the file: UTC where its stamps have different offsets, the local
/// time where they all have one or none.
using Milliseconds = std::int64_t;

/// How rows follow each other.
enum class Spacing {
    regular,       ///< by a fixed step, or by months
    business_days, ///< by trading days: weekends and holidays are no gaps
    rows,          ///< each row is the next step, whatever its stamp
};

struct Channel {
    std::string name;
    std::vector<double> values; ///< data units, one per row; NaN where missing
    std::string unit = {};      ///< as the file says it; empty where it does not
};

/// Rows on a regular time axis, oldest first.
struct TimeSeries {
    std::string name;
    std::vector<Milliseconds> stamps; ///< one per row; for a series without calendar time start + row * step
    Milliseconds step = 0; ///< sampling interval; a month is calendarMonth, its stamps are a month apart
    bool calendar = true;  ///< false: time is a row number and has no weekday or hour
    Spacing spacing = Spacing::regular;
    int rowsPerSeason = 0; ///< of a day or a week, where the spacing is not regular; 0: unknown
    std::string zone = {}; ///< "+01:00", "UTC"; empty where the file names none
    std::vector<Channel> channels;

    std::size_t rows() const { return stamps.size(); }
};

/// Steps per season for a sampling interval: hourly 24, quarter-hourly 96, daily 7, weekly 52, monthly 12,
/// quarterly 4, any other sub-daily step its steps per day; 0 if undetermined (row numbers, odd
/// steps).
int seasonOfSampling(Milliseconds step, bool calendar);

/// Steps in one season of a series: as seasonOfSampling says; the days of a trading week, the rows of a trading day.
int seasonOf(const TimeSeries& series);

/// "2016-07-01 05:00" or the row number.
std::string stampText(const TimeSeries& series, std::size_t row);

} // namespace retort::data
