// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time_layout.h"

#include "core/data/calendar.h"
#include "core/data/cell_values.h"
#include "core/data/numeric_stamp.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

// Names of months in English, whatever the locale of the process.
#define ONLY_C_LOCALE 1
#include <date/date.h>

namespace retort::data
{
namespace
{

bool allDigits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int digitsAt(std::string_view text, std::size_t from, std::size_t count)
{
    int value = 0;
    for (char c : text.substr(from, count))
        value = value * 10 + (c - '0');
    return value;
}

bool plausibleYear(int year)
{
    return year >= 1800 && year <= 2200;
}

/// 20160701053000 and its shorter forms, with a T between day and hour or without.
std::optional<Milliseconds> compactStamp(std::string_view cell)
{
    std::string digits(cell);
    if (digits.size() > 8 && (digits[8] == 'T' || digits[8] == ' ' || digits[8] == '_'))
        digits.erase(8, 1);
    if (!digits.empty() && digits.back() == 'Z')
        digits.pop_back();
    const std::size_t length = digits.size();
    if (!allDigits(digits) || length < 8 || length > 14 || length % 2 != 0)
        return std::nullopt;
    const int year = digitsAt(digits, 0, 4), month = digitsAt(digits, 4, 2), day = digitsAt(digits, 6, 2);
    const int hour = length >= 10 ? digitsAt(digits, 8, 2) : 0;
    const int minute = length >= 12 ? digitsAt(digits, 10, 2) : 0;
    const int second = length >= 14 ? digitsAt(digits, 12, 2) : 0;
    if (!plausibleYear(year) || !dayExists(year, month, day) || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return midnight(year, month, day) + hour * 3'600'000LL + minute * 60'000LL + second * 1000LL;
}

std::optional<Milliseconds> monthStamp(std::string_view cell)
{
    if (cell.size() < 6 || cell.size() > 7 || (cell[4] != '-' && cell[4] != '/' && cell[4] != 'M') ||
        !allDigits(cell.substr(0, 4)) || !allDigits(cell.substr(5)))
        return std::nullopt;
    const int year = digitsAt(cell, 0, 4), month = digitsAt(cell, 5, 2);
    return dayExists(year, month, 1) ? std::optional(midnight(year, month, 1)) : std::nullopt;
}

std::optional<Milliseconds> yearStamp(std::string_view cell)
{
    if (cell.size() != 4 || !allDigits(cell) || !plausibleYear(digitsAt(cell, 0, 4)))
        return std::nullopt;
    return midnight(digitsAt(cell, 0, 4), 1, 1);
}

std::optional<Milliseconds> epochStamp(std::string_view cell, double millisecondsPerUnit)
{
    const std::optional<double> number = parseNumber(cell, '.');
    const double milliseconds = number ? std::round(*number * millisecondsPerUnit) : 0;
    if (!number || std::abs(milliseconds) > 2.5e14) // beyond the year 9999
        return std::nullopt;
    return static_cast<Milliseconds>(milliseconds);
}

/// Seconds, milliseconds, microseconds or nanoseconds, by the size of a stamp between 1973 and 5138.
std::optional<double> epochUnit(std::string_view cell)
{
    const std::optional<double> number = parseNumber(cell, '.');
    const bool fits = number && *number >= 1e8 && *number < 1e20 &&
                      cell.find_first_not_of("0123456789.") == std::string_view::npos;
    if (!fits)
        return std::nullopt;
    return *number < 1e11 ? 1000.0 : *number < 1e14 ? 1.0 : *number < 1e17 ? 1e-3 : 1e-6;
}

/// The date as the pattern says, then perhaps a time of day.
std::optional<Milliseconds> namedStamp(std::string_view cell, const std::string& pattern)
{
    // A month alone stands for its first day.
    const bool dayless = pattern.find("%d") == std::string::npos;
    const std::string text = dayless ? "1 " + std::string(cell) : std::string(cell);
    std::istringstream stream(text);
    stream.imbue(std::locale::classic());
    date::year_month_day day = date::year(1970) / 1 / 1;
    date::from_stream(stream, (dayless ? "%d " + pattern : pattern).c_str(), day);
    // "1-Jul-16" is no year 16.
    if (stream.fail() || !day.ok() || day.year() < date::year(1000))
        return std::nullopt;
    const Milliseconds start =
        static_cast<Milliseconds>(date::sys_days(day).time_since_epoch().count()) * calendarDay;
    const auto read = stream.tellg();
    const std::string_view rest =
        read < 0 ? std::string_view() : std::string_view(text).substr(static_cast<std::size_t>(read));
    const std::size_t timeBegin = rest.find_first_not_of(" ,:Tt");
    if (timeBegin == std::string_view::npos)
        return start;
    const std::optional<Milliseconds> ofDay =
        timeBegin > 0 ? readTimeOfDay(rest.substr(timeBegin)) : std::nullopt;
    return ofDay ? std::optional(start + *ofDay) : std::nullopt;
}

/// Four-digit years before two-digit ones, which would take their first half.
constexpr std::array namedPatterns = {
    "%d %b %Y", "%d-%b-%Y",     "%d/%b/%Y", "%d. %b %Y", "%d%b%Y", "%b %d, %Y",
    "%b %d %Y", "%a, %d %b %Y", "%Y-%b-%d", "%Y %b %d",  "%b %Y",  "%b-%Y",
    "%Y %b",    "%Y-%b",        "%d-%b-%y", "%d %b %y",  "%b-%y",
};

/// Whether the short name of a month is in it: a quick look before the patterns are tried.
bool mayNameAMonth(std::string_view cell)
{
    static constexpr std::string_view months = "jan feb mar apr may jun jul aug sep oct nov dec";
    if (cell.size() < 5 || cell.size() > 40)
        return false;
    for (std::size_t i = 0; i + 3 <= cell.size(); ++i) {
        const std::array name = {static_cast<char>(cell[i] | 0x20), static_cast<char>(cell[i + 1] | 0x20),
                                 static_cast<char>(cell[i + 2] | 0x20)};
        const bool letters = name[0] != ' ' && name[1] != ' ' && name[2] != ' ';
        if (letters && months.find(std::string_view(name.data(), name.size())) != std::string_view::npos)
            return true;
    }
    return false;
}

std::optional<TimeLayout> numericLayout(std::string_view cell)
{
    const std::optional<NumericStamp> numeric = readNumericStamp(cell);
    if (!numeric)
        return std::nullopt;
    TimeLayout layout;
    if (stampOf(*numeric, DateOrder::year_first))
        return layout;
    const bool dayFirst = stampOf(*numeric, DateOrder::day_first).has_value();
    const bool monthFirst = stampOf(*numeric, DateOrder::month_first).has_value();
    if (!dayFirst && !monthFirst)
        return std::nullopt;
    layout.order = dayFirst && (!monthFirst || numeric->separator == '.') ? DateOrder::day_first
                                                                          : DateOrder::month_first;
    layout.orderOpen = dayFirst && monthFirst && numeric->separator != '.';
    return layout;
}

} // namespace

std::optional<Milliseconds> parseTimeOfDay(std::string_view cell)
{
    return cell.find(':') == std::string_view::npos ? std::nullopt : readTimeOfDay(cell);
}

std::optional<DateNumbers> dateNumbers(std::string_view cell)
{
    const std::optional<NumericStamp> numeric = readNumericStamp(cell);
    return numeric ? std::optional(DateNumbers{numeric->first, numeric->second}) : std::nullopt;
}

std::optional<Milliseconds> parseStamp(std::string_view cell, const TimeLayout& layout)
{
    switch (layout.kind) {
    case TimeLayout::Kind::numeric: {
        if (layout.order == DateOrder::year_first) {
            if (const std::optional<Milliseconds> stamp = readFixedStamp(cell))
                return stamp;
        }
        const std::optional<NumericStamp> numeric = readNumericStamp(cell);
        return numeric ? stampOf(*numeric, layout.order) : std::nullopt;
    }
    case TimeLayout::Kind::compact:
        return compactStamp(cell);
    case TimeLayout::Kind::month:
        return monthStamp(cell);
    case TimeLayout::Kind::year:
        return yearStamp(cell);
    case TimeLayout::Kind::epoch:
        return epochStamp(cell, layout.millisecondsPerUnit);
    case TimeLayout::Kind::named:
        return namedStamp(cell, layout.pattern);
    }
    return std::nullopt;
}

std::optional<TimeLayout> layoutOfCell(std::string_view cell, bool bareNumbers)
{
    if (const std::optional<TimeLayout> layout = numericLayout(cell))
        return layout;
    TimeLayout layout;
    layout.kind = TimeLayout::Kind::month;
    if (monthStamp(cell))
        return layout;
    layout.kind = TimeLayout::Kind::compact;
    if ((bareNumbers || !allDigits(cell)) && compactStamp(cell))
        return layout;
    layout.kind = TimeLayout::Kind::year;
    if (bareNumbers && yearStamp(cell))
        return layout;
    layout.kind = TimeLayout::Kind::epoch;
    if (const std::optional<double> unit = bareNumbers ? epochUnit(cell) : std::nullopt) {
        layout.millisecondsPerUnit = *unit;
        return layout;
    }
    layout.kind = TimeLayout::Kind::named;
    for (const char* pattern : namedPatterns) {
        if (!mayNameAMonth(cell))
            return std::nullopt;
        layout.pattern = pattern;
        if (namedStamp(cell, layout.pattern))
            return layout;
    }
    return std::nullopt;
}

std::optional<TimeLayout> layoutOfColumn(const std::vector<std::string>& cells, bool bareNumbers)
{
    std::optional<TimeLayout> layout;
    std::size_t present = 0;
    std::size_t fitting = 0;
    for (const std::string& cell : cells) {
        if (isMissingCell(cell))
            continue;
        ++present;
        std::optional<TimeLayout> ofCell;
        if (layout && !layout->orderOpen && parseStamp(cell, *layout)) {
            ++fitting;
            continue;
        }
        ofCell = layoutOfCell(cell, bareNumbers);
        if (!ofCell)
            continue;
        ++fitting;
        // A number above 12 says which of the two is the day.
        const bool decides = layout && layout->orderOpen && ofCell->kind == TimeLayout::Kind::numeric &&
                             ofCell->order != DateOrder::year_first && !ofCell->orderOpen;
        if (!layout || decides)
            layout = ofCell;
    }
    return layout && 2 * fitting >= present ? layout : std::nullopt;
}

} // namespace retort::data
