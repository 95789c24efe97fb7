// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time/time_layout.h"

#include <array>
#include <cstddef>

namespace retort::data
{

/// What a column says of a row's time.
enum class TimePart {
    stamp, ///< all of it, or the day
    clock, ///< a time of day: 05:30
    year,
    quarter,
    month,
    week,
    day,
    day_of_year,
    hour,        ///< 0 to 23
    hour_ending, ///< 1 to 24: the row's hour begins one earlier
    hour_minute, ///< 530 for half past five
    minute,
    second,
    period, ///< 1, 2, ...: equal parts of the day
};

struct TimeColumn {
    std::size_t column = 0;
    TimePart part = TimePart::stamp;

    bool operator==(const TimeColumn&) const = default;
};

/// Where the stamps of a table come from: one column, several joined, or none (the row number).
struct TimeSource {
    std::vector<TimeColumn> columns;
    TimeLayout layout;             ///< of the stamp
    Milliseconds periodLength = 0; ///< of the parts of a day

    bool empty() const { return columns.empty(); }
    bool uses(std::size_t column) const;
    /// The column that says most: the stamp, or the first.
    std::size_t leading() const;
};

/// The value of one cell of a part: a stamp, milliseconds of the day, or the whole number itself.
std::optional<Milliseconds> parsePart(std::string_view cell, TimePart part, const TimeLayout& layout, Zone* zone = nullptr);

/// The stamp of a row whose parts, in the order of the source's columns, are these; nothing where they name no day.
std::optional<Milliseconds> stampOfParts(const TimeSource& source, const Milliseconds* parts);

} // namespace retort::data
