// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"

namespace retort::data
{

inline constexpr Milliseconds calendarDay = 86'400'000;
/// A twelfth of 365.25 days: the sampling interval of monthly series, whose months differ in length.
inline constexpr Milliseconds calendarMonth = 2'629'800'000;

/// A stamp taken apart, in UTC.
struct CalendarTime {
    int year = 1970;
    int month = 1;     ///< from 1
    int day = 1;       ///< from 1
    int weekday = 0;   ///< Monday 0
    int dayOfYear = 1; ///< from 1
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
};

CalendarTime calendarTime(Milliseconds stamp);

/// Midnight of a day of the proleptic Gregorian calendar; the day must exist.
Milliseconds midnight(int year, int month, int day);
bool dayExists(int year, int month, int day);
int daysInMonth(int year, int month);

/// Whole months in a sampling interval: 1 for monthly (28 to 31 days), 3 for quarterly, 12 for yearly; 0
/// otherwise.
int monthsOfStep(Milliseconds step);

/// "2016-07-01 05:00", with seconds and milliseconds where there are any.
std::string calendarText(Milliseconds stamp);

} // namespace retort::data
