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

/// The offset from UTC that a stamp names.
struct Zone {
    bool known = false;
    int minutes = 0;

    bool operator==(const Zone&) const = default;
};

/// How the stamps of a column are written.
struct TimeLayout {
    enum class Kind {
        numeric,      ///< three numbers with - / . between them, then perhaps a time of day: see DateOrder
        compact,      ///< 20160701, 2016070105, 201607010530, 20160701053000, 20160701T053000
        month,        ///< 2016-07, 7/2016, 2016M07
        year_month,   ///< 201607, a bare number
        quarter,      ///< 2016Q3, Q3 2016, 2016:3
        week,         ///< 2016-W27, 2016-W27-1: the Monday, or the named day
        day_of_year,  ///< 2016-183, then perhaps a time of day
        year,         ///< 2016, 2016.0
        decimal_year, ///< 2016.0417: the month it falls in
        epoch,        ///< a number since 1970-01-01 00:00 UTC
        serial,       ///< days since `serialOrigin`: Excel's dates, MATLAB's datenum
        named,        ///< with the name of a month
        clock,        ///< a time of day without a date
        elapsed,      ///< a number since the first row
    };
    Kind kind = Kind::numeric;
    DateOrder order = DateOrder::year_first;
    bool orderOpen = false;            ///< 03/04/2016: day or month first, the stamps so far do not say
    double millisecondsPerUnit = 1000; ///< of an epoch or of elapsed time
    int serialOrigin = 0;              ///< days before 1970-01-01
    bool interval = false;             ///< "from - to": the beginning counts

    bool operator==(const TimeLayout&) const = default;
    /// False where the stamps are counted from the first row and no day is known.
    bool hasDate() const { return kind != Kind::clock && kind != Kind::elapsed; }
};

/// The stamp, in UTC where it names an offset, taken as UTC where it names none; nothing where the cell does
/// not fit the layout or names a day or an hour that does not exist.
std::optional<Milliseconds> parseStamp(std::string_view cell, const TimeLayout& layout, Zone* zone = nullptr);

/// "05:30", "05:30:15.250", "5:30 PM": milliseconds since midnight.
std::optional<Milliseconds> parseTimeOfDay(std::string_view cell);

/// The layout of one cell. Bare numbers (20160701, 2016, seconds since 1970) count as stamps only where
/// `bareNumbers` says so.
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
