// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::data
{

enum class DateOrder { year_first, day_first, month_first };

/// How the stamps of a column are written.
struct TimeLayout {
    enum class Kind {
        numeric, ///< three numbers with - / or . between them, then perhaps a time of day: see DateOrder
        compact, ///< 20160701, 2016070105, 201607010530, 20160701053000, 20160701T053000
        month,   ///< 2016-07
        year,    ///< 2016
        epoch,   ///< a number since 1970-01-01 00:00 UTC
        named,   ///< with the name of a month
    };
    Kind kind = Kind::numeric;
    DateOrder order = DateOrder::year_first;
    bool orderOpen = false;            ///< 03/04/2016: day or month first, the stamps so far do not say
    double millisecondsPerUnit = 1000; ///< of an epoch
    std::string pattern;               ///< of named stamps, as strptime writes it

    bool operator==(const TimeLayout&) const = default;
};

/// The stamp, in UTC where it names an offset, taken as UTC where it names none; nothing where the cell does
/// not fit the layout or names a day or an hour that does not exist.
std::optional<Milliseconds> parseStamp(std::string_view cell, const TimeLayout& layout);

/// "05:30", "05:30:15.250", "5:30 PM": milliseconds since midnight.
std::optional<Milliseconds> parseTimeOfDay(std::string_view cell);

/// The layout of one cell; bare integers count as stamps only where `bareNumbers` says so.
std::optional<TimeLayout> layoutOfCell(std::string_view cell, bool bareNumbers);

/// The layout of a column by its first cells, missing ones left out: that of the first cell where it or
/// another fits at least half of them. Day or month first is decided by numbers above 12.
std::optional<TimeLayout> layoutOfColumn(const std::vector<std::string>& cells, bool bareNumbers);

/// The first two numbers of a numeric date, to decide which of them is the day.
struct DateNumbers {
    int first = 0;
    int second = 0;
};
std::optional<DateNumbers> dateNumbers(std::string_view cell);

} // namespace retort::data
