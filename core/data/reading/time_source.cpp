// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/time_source.h"

#include "core/data/reading/number_cell.h"
#include "core/data/time/calendar.h"
#include "core/data/time/named_stamp.h"

#include <algorithm>
#include <cmath>

namespace retort::data
{

bool TimeSource::uses(std::size_t column) const
{
    return std::any_of(columns.begin(), columns.end(),
                       [column](const TimeColumn& used) { return used.column == column; });
}

std::size_t TimeSource::leading() const
{
    for (const TimeColumn& used : columns) {
        if (used.part == TimePart::stamp)
            return used.column;
    }
    return columns.front().column;
}

std::optional<Milliseconds> parsePart(std::string_view cell, TimePart part, const TimeLayout& layout,
                                      Zone* zone)
{
    if (part == TimePart::stamp)
        return parseStamp(cell, layout, zone);
    if (part == TimePart::clock)
        return parseTimeOfDay(cell);
    std::optional<double> number = parseNumber(cell, '.');
    if (!number && part == TimePart::month && monthNamed(cell) > 0)
        number = monthNamed(cell);
    if (!number && part == TimePart::quarter && cell.size() == 2 && (cell[0] == 'Q' || cell[0] == 'q'))
        number = parseNumber(cell.substr(1), '.');
    if (!number || *number != std::floor(*number) || std::abs(*number) > 9999)
        return std::nullopt;
    return static_cast<Milliseconds>(*number);
}

std::optional<Milliseconds> stampOfParts(const TimeSource& source, const Milliseconds* parts)
{
    Milliseconds base = 0;
    Milliseconds ofDay = 0;
    Milliseconds week = 0;
    int year = 0, month = 1, day = 1;
    bool calendar = false;
    const auto between = [](Milliseconds value, Milliseconds low, Milliseconds high) {
        return value >= low && value <= high;
    };
    for (std::size_t i = 0; i < source.columns.size(); ++i) {
        const Milliseconds value = parts[i];
        switch (source.columns[i].part) {
        case TimePart::stamp: base = value; break;
        case TimePart::clock: ofDay += value; break;
        case TimePart::year:
            calendar = true;
            year = static_cast<int>(value);
            if (between(value, 0, 99))
                year += year < 70 ? 2000 : 1900;
            break;
        case TimePart::quarter:
            if (!between(value, 1, 4))
                return std::nullopt;
            month = static_cast<int>(3 * value - 2);
            break;
        case TimePart::month: month = static_cast<int>(value); break;
        case TimePart::week:
            if (!between(value, 1, 53))
                return std::nullopt;
            week = value;
            break;
        case TimePart::day: day = static_cast<int>(value); break;
        case TimePart::day_of_year:
            if (!between(value, 1, 366))
                return std::nullopt;
            ofDay += (value - 1) * calendarDay;
            break;
        case TimePart::hour:
            if (!between(value, 0, 24))
                return std::nullopt;
            ofDay += value * 3'600'000;
            break;
        case TimePart::hour_ending:
            if (!between(value, 1, 25))
                return std::nullopt;
            ofDay += (value - 1) * 3'600'000;
            break;
        case TimePart::hour_minute:
            if (!between(value / 100, 0, 24) || !between(value % 100, 0, 59))
                return std::nullopt;
            ofDay += (value / 100) * 3'600'000 + (value % 100) * 60'000;
            break;
        case TimePart::minute:
            if (!between(value, 0, 59))
                return std::nullopt;
            ofDay += value * 60'000;
            break;
        case TimePart::second:
            if (!between(value, 0, 60))
                return std::nullopt;
            ofDay += value * 1000;
            break;
        case TimePart::period:
            if (value < 1)
                return std::nullopt;
            ofDay += (value - 1) * source.periodLength;
            break;
        }
    }
    if (!calendar)
        return base + ofDay;
    if (year < 1000 || !dayExists(year, month, day))
        return std::nullopt;
    if (week > 0) { // of ISO 8601: that of 4 January is the first, and Monday begins it
        const Milliseconds fourth = midnight(year, 1, 4);
        return fourth + (7 * (week - 1) - calendarTime(fourth).weekday) * calendarDay + ofDay;
    }
    return midnight(year, month, day) + ofDay;
}

} // namespace retort::data
