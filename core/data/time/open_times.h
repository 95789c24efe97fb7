// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time/calendar.h"

#include <vector>

namespace retort::data
{

/// The part of the week in which data has rows, where it has none in the rest of it.
struct OpenTimes {
    enum class Closed { never, weekend, days, hours };
    Closed closed = Closed::never;
    int rowsPerSeason = 0; ///< of a usual day where the step is below a day, else the days of a week that have rows
};

/// Which part of the week increasing stamps of this sampling interval leave out. Weekends need eight rows over nine days;
/// other days of the week need four weeks, and hours a week, that are otherwise nearly complete.
OpenTimes openTimesOf(const std::vector<Milliseconds>& increasing, Milliseconds interval);

/// The commonest number of rows of a day.
int rowsOfUsualDay(const std::vector<Milliseconds>& increasing);
/// The days of the week that have rows.
int daysOfWeek(const std::vector<Milliseconds>& increasing);

} // namespace retort::data
