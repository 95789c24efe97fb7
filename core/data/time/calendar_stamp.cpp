// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/calendar_stamp.h"

#include "core/data/time/calendar.h"
#include "core/data/time/text_pieces.h"
#include "core/data/time/time_of_day.h"

#include <algorithm>

namespace retort::data
{
namespace
{

int digitsAt(std::string_view text, std::size_t from, std::size_t count)
{
    int value = 0;
    for (char c : text.substr(from, count))
        value = value * 10 + (c - '0');
    return value;
}

bool plausibleYear(int year)
{
    return year >= 1000 && year <= 2999;
}

std::optional<Milliseconds> monthStart(int year, int month)
{
    return plausibleYear(year) && month >= 1 && month <= 12 ? std::optional(midnight(year, month, 1))
                                                            : std::nullopt;
}

std::optional<Milliseconds> quarterStart(int year, int quarter)
{
    return quarter >= 1 && quarter <= 4 ? monthStart(year, 3 * quarter - 2) : std::nullopt;
}

/// Half-years by S and H, quarters by any other letter.
std::optional<Milliseconds> partStart(int year, int part, char letter)
{
    const bool half = letter == 'S' || letter == 's' || letter == 'H' || letter == 'h';
    if (half)
        return part >= 1 && part <= 2 ? monthStart(year, 6 * part - 5) : std::nullopt;
    return quarterStart(year, part);
}

} // namespace

std::optional<Milliseconds> readMonth(std::string_view cell)
{
    TextPieces pieces(cell);
    int first = 0, firstDigits = 0, second = 0, secondDigits = 0;
    char sign = 0;
    if (!pieces.number(first, firstDigits, 4))
        return std::nullopt;
    const bool word = pieces.take("年") || pieces.take("년");
    if (word)
        pieces.skip(" ");
    if (!word && firstDigits == 4 && (pieces.take("-M") || pieces.take("m")))
        sign = 'M';
    else if (!word && firstDigits == 4 && pieces.rest().size() == 3 && pieces.take(":"))
        sign = ':';
    else if (!word && !pieces.takeOneOf("-/M", sign))
        return std::nullopt;
    if (!pieces.number(second, secondDigits, 4))
        return std::nullopt;
    if (!pieces.take("月"))
        pieces.take("월");
    if (!pieces.done())
        return std::nullopt;
    if (firstDigits == 4 && secondDigits <= 2)
        return monthStart(first, second);
    return firstDigits <= 2 && secondDigits == 4 && sign != 'M' ? monthStart(second, first) : std::nullopt;
}

std::optional<Milliseconds> readYearMonth(std::string_view cell)
{
    if (cell.size() != 6 || !allDigits(cell))
        return std::nullopt;
    return monthStart(digitsAt(cell, 0, 4), digitsAt(cell, 4, 2));
}

std::optional<Milliseconds> readQuarter(std::string_view cell)
{
    static constexpr std::string_view letters =
        "QqKTSHsh"; // K and T in the north and south; S and H are half-years
    TextPieces pieces(cell);
    int first = 0, digits = 0, second = 0, secondDigits = 0;
    char sign = 0;
    const bool quarterFirst = pieces.takeOneOf(letters, sign);
    if (!pieces.number(first, digits, 4))
        return std::nullopt;
    if (quarterFirst || (digits == 1 && pieces.takeOneOf(letters, sign))) {
        pieces.skip(" -/'");
        if (digits != 1 || !pieces.number(second, secondDigits, 4) || !pieces.done())
            return std::nullopt;
        const int year = secondDigits == 2 ? second + (second < 70 ? 2000 : 1900) : second;
        return secondDigits == 3 ? std::nullopt : partStart(year, first, sign);
    }
    if (digits == 1) { // 1/1990, where the column is known to hold quarters
        if (!pieces.takeOneOf("-/", sign) || !pieces.number(second, secondDigits, 4) || secondDigits != 4 ||
            !pieces.done())
            return std::nullopt;
        return quarterStart(second, first);
    }
    pieces.skip(" -/_.:");
    const bool lettered = pieces.takeOneOf(letters, sign);
    pieces.take("0");
    if (allDigits(cell) || digits != 4 || !pieces.number(second, secondDigits, 1) || !pieces.done() || cell.size() < 6)
        return std::nullopt;
    return partStart(first, second, lettered ? sign : 'Q');
}

std::optional<Milliseconds> readWeek(std::string_view cell)
{
    TextPieces pieces(cell);
    int year = 0, digits = 0, week = 0, day = 1;
    const auto takeWeek = [&] {
        bool word = false;
        for (const std::string_view name : {"KW", "CW", "Week", "week", "Wk", "W", "w"})
            word = word || pieces.take(name);
        pieces.skip(" ");
        return word && pieces.number(week, digits, 2) && week >= 1 && week <= 53;
    };
    if (!isDigit(pieces.front())) { // W01-2018, KW 1/2018
        if (!takeWeek())
            return std::nullopt;
        pieces.skip(" -/");
        if (!pieces.number(year, digits, 4) || digits != 4 || !plausibleYear(year) || !pieces.done())
            return std::nullopt;
    } else {
        if (!pieces.number(year, digits, 4) || digits != 4 || !plausibleYear(year))
            return std::nullopt;
        pieces.skip("-/ ");
        if (!takeWeek())
            return std::nullopt;
    }
    pieces.skip("-");
    if (!pieces.done() && (!pieces.number(day, digits, 1) || day < 1 || day > 7 || !pieces.done()))
        return std::nullopt;
    // The week of 4 January is the first.
    const Milliseconds fourth = midnight(year, 1, 4);
    const Milliseconds monday = fourth - calendarTime(fourth).weekday * calendarDay;
    return monday + ((week - 1) * 7LL + day - 1) * calendarDay;
}

std::optional<Milliseconds> readYear(std::string_view cell)
{
    if (cell.size() > 5 && cell.substr(4, 2) == ".0" &&
        cell.find_first_not_of('0', 5) == std::string_view::npos)
        cell = cell.substr(0, 4);
    if (cell.size() != 4 || !allDigits(cell) || !plausibleYear(digitsAt(cell, 0, 4)))
        return std::nullopt;
    return midnight(digitsAt(cell, 0, 4), 1, 1);
}

std::optional<Milliseconds> readCompact(std::string_view cell)
{
    if (cell.size() < 8 || !allDigits(cell.substr(0, 8)))
        return std::nullopt;
    const int year = digitsAt(cell, 0, 4), month = digitsAt(cell, 4, 2), day = digitsAt(cell, 6, 2);
    if (year < 1800 || year > 2200 || !dayExists(year, month, day))
        return std::nullopt;
    const Milliseconds start = midnight(year, month, day);
    std::string_view rest = cell.substr(8);
    if (rest.empty())
        return start;
    if (std::string_view("T _-:").find(rest.front()) != std::string_view::npos)
        rest.remove_prefix(1);
    if (rest.find_first_of(":.") != std::string_view::npos) {
        const std::optional<Milliseconds> ofDay = readTimeOfDay(rest, ClockSigns::colon_or_point);
        return ofDay ? std::optional(start + *ofDay) : std::nullopt;
    }
    if (!rest.empty() && rest.back() == 'Z')
        rest.remove_suffix(1);
    const std::size_t length = rest.size();
    if (!allDigits(rest) || (length != 2 && length != 4 && length != 6))
        return std::nullopt;
    const int hour = digitsAt(rest, 0, 2);
    const int minute = length >= 4 ? digitsAt(rest, 2, 2) : 0;
    const int second = length >= 6 ? digitsAt(rest, 4, 2) : 0;
    const bool midnightAfter = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !midnightAfter) || minute > 59 || second > 59)
        return std::nullopt;
    return start + hour * 3'600'000LL + minute * 60'000LL + second * 1000LL;
}

} // namespace retort::data
