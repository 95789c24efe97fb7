// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/time_layout.h"

#include "core/data/reading/missing_values.h"
#include "core/data/reading/number_cell.h"
#include "core/data/time/calendar.h"
#include "core/data/time/calendar_stamp.h"
#include "core/data/time/named_stamp.h"
#include "core/data/time/numeric_stamp.h"
#include "core/data/time/text_pieces.h"
#include "core/data/time/time_of_day.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace retort::data
{
namespace
{

/// Days from Excel's day 0 (1899-12-30, from March 1900 on) and from MATLAB's day 0 to 1970-01-01.
constexpr int excelOrigin = 25'569;
constexpr int matlabOrigin = 719'529;

std::optional<double> bareNumber(std::string_view cell)
{
    const std::optional<double> number = parseNumber(cell, '.');
    return number ? number : parseNumber(cell, ',');
}

std::optional<Milliseconds> scaledStamp(std::string_view cell, double millisecondsPerUnit)
{
    const std::optional<double> number = bareNumber(cell);
    const double milliseconds = number ? std::round(*number * millisecondsPerUnit) : 0;
    if (!number || std::abs(milliseconds) > 2.5e14) // beyond the year 9999
        return std::nullopt;
    return static_cast<Milliseconds>(milliseconds);
}

/// Days to ten digits are exact to 10 ms; stamps are written to the second or coarser.
std::optional<Milliseconds> serialStamp(std::string_view cell, int origin)
{
    const std::optional<Milliseconds> stamp = scaledStamp(cell, 86'400'000.0);
    if (!stamp)
        return std::nullopt;
    const Milliseconds since = *stamp - origin * calendarDay;
    // Four digits of a day's fraction are exact to 4.3 s: the minute or second within reach is meant.
    const std::size_t point = cell.find_first_of(".,");
    const std::size_t digits = point == std::string_view::npos ? 0 : cell.size() - point - 1;
    const double reach =
        60 + 43'200'000.0 * std::pow(10.0, -static_cast<double>(std::min<std::size_t>(digits, 12)));
    for (const Milliseconds unit : {Milliseconds{60'000}, Milliseconds{1000}}) {
        const Milliseconds nearest =
            static_cast<Milliseconds>(std::llround(static_cast<double>(since) / static_cast<double>(unit))) *
            unit;
        if (digits > 0 && static_cast<double>(std::abs(nearest - since)) <= reach)
            return nearest;
    }
    return since;
}

/// 1958.2027 and 1958.25: the month in which it falls, in the middle of it or at its beginning.
std::optional<Milliseconds> decimalYear(std::string_view cell)
{
    const std::optional<double> number = bareNumber(cell);
    if (!number || *number < 1000 || *number >= 3000 || cell.find_first_of(".,") == std::string_view::npos)
        return std::nullopt;
    const int year = static_cast<int>(*number);
    const int month = std::min(11, static_cast<int>((*number - year) * 12 + 0.02));
    return midnight(year, month + 1, 1);
}

/// Seconds, milliseconds, microseconds or nanoseconds, by the size of a stamp between 1973 and 5138.
std::optional<double> epochUnit(std::string_view cell)
{
    const std::optional<double> number = bareNumber(cell);
    const bool fits = number && *number >= 1e8 && *number < 1e20 &&
                      cell.find_first_not_of("0123456789.eE+") == std::string_view::npos;
    if (!fits || (cell.find_first_of("eE") != std::string_view::npos && cell.size() < 8))
        return std::nullopt;
    return *number < 1e11 ? 1000.0 : *number < 1e14 ? 1.0 : *number < 1e17 ? 1e-3 : 1e-6;
}

/// 2016-183 with perhaps a time of day.
std::optional<Milliseconds> dayOfYearStamp(std::string_view cell, Zone* zone)
{
    TextPieces pieces(cell);
    int year = 0, day = 0, digits = 0;
    char sign = 0;
    if (!pieces.number(year, digits, 4) || digits != 4 || year < 1000)
        return std::nullopt;
    pieces.takeOneOf("-/.", sign);
    if (!pieces.number(day, digits, 3) || digits != 3 || day < 1 ||
        day > (dayExists(year, 2, 29) ? 366 : 365))
        return std::nullopt;
    const Milliseconds start = midnight(year, 1, 1) + (day - 1) * calendarDay;
    if (pieces.done())
        return start;
    if (!pieces.takeOneOf(" T:_", sign))
        return std::nullopt;
    const std::optional<Milliseconds> ofDay = readTimeOfDay(pieces.rest(), ClockSigns::colon, zone);
    return ofDay ? std::optional(start + *ofDay) : std::nullopt;
}

/// "from - to", "from/to": where the second half begins.
std::size_t intervalSign(std::string_view cell)
{
    // "01.03.2021 14:00-15:00": the second half is a time of day alone.
    if (cell.size() > 15 && cell[cell.size() - 6] == '-' && cell[cell.size() - 3] == ':' &&
        cell[cell.size() - 9] == ':' && isDigit(cell[cell.size() - 7]))
        return cell.size() - 6;
    for (const std::string_view sign : {" - ", " \xE2\x80\x93 ", " to ", "/", " ~ "}) {
        const std::size_t at = cell.find(sign);
        if (at != std::string_view::npos && at >= 8 && cell.size() - at - sign.size() >= 4)
            return at;
    }
    return std::string_view::npos;
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

std::optional<TimeLayout> ofKind(TimeLayout::Kind kind)
{
    TimeLayout layout;
    layout.kind = kind;
    return layout;
}

std::optional<TimeLayout> bareLayout(std::string_view cell)
{
    using Kind = TimeLayout::Kind;
    if (readCompact(cell))
        return ofKind(Kind::compact);
    if (readYearMonth(cell))
        return ofKind(Kind::year_month);
    if (readYear(cell))
        return ofKind(Kind::year);
    if (cell.size() == 7 && allDigits(cell) && dayOfYearStamp(cell, nullptr))
        return ofKind(Kind::day_of_year);
    if (decimalYear(cell))
        return ofKind(Kind::decimal_year);
    std::optional<TimeLayout> layout = ofKind(Kind::epoch);
    if (const std::optional<double> unit = epochUnit(cell)) {
        layout->millisecondsPerUnit = *unit;
        return layout;
    }
    const std::optional<double> number = bareNumber(cell);
    layout->kind = Kind::serial;
    // 1954 to 2119, and 1900 to 2100.
    layout->serialOrigin = number && *number >= 20'000 && *number < 80'000     ? excelOrigin
                           : number && *number >= 693'960 && *number < 767'377 ? matlabOrigin
                                                                               : 0;
    return layout->serialOrigin != 0 ? layout : std::nullopt;
}

std::optional<TimeLayout> plainLayout(std::string_view cell, bool bareNumbers)
{
    using Kind = TimeLayout::Kind;
    if (const std::optional<TimeLayout> layout = numericLayout(cell))
        return layout;
    if (readMonth(cell))
        return ofKind(Kind::month);
    if (readQuarter(cell))
        return ofKind(Kind::quarter);
    if (readWeek(cell))
        return ofKind(Kind::week);
    if (!allDigits(cell) && !parseNumber(cell, '.')) {
        if (readCompact(cell))
            return ofKind(Kind::compact);
        if (dayOfYearStamp(cell, nullptr))
            return ofKind(Kind::day_of_year);
    }
    if (bareNumbers) {
        if (const std::optional<TimeLayout> layout = bareLayout(cell))
            return layout;
    }
    return readNamedStamp(cell) ? ofKind(Kind::named) : std::nullopt;
}

} // namespace

std::optional<Milliseconds> parseTimeOfDay(std::string_view cell)
{
    return cell.find(':') == std::string_view::npos && cell.find("时") == std::string_view::npos
               ? std::nullopt
               : readTimeOfDay(cell, ClockSigns::colon);
}

std::optional<DateNumbers> dateNumbers(std::string_view cell)
{
    const std::optional<NumericStamp> numeric = readNumericStamp(cell.substr(0, intervalSign(cell)));
    return numeric ? std::optional(DateNumbers{numeric->first, numeric->second}) : std::nullopt;
}

std::optional<Milliseconds> parseStamp(std::string_view cell, const TimeLayout& layout, Zone* zone)
{
    using Kind = TimeLayout::Kind;
    if (layout.interval)
        cell = cell.substr(0, intervalSign(cell));
    switch (layout.kind) {
    case Kind::numeric: {
        if (layout.order == DateOrder::year_first) {
            if (const std::optional<Milliseconds> stamp = readFixedStamp(cell))
                return stamp;
        }
        const std::optional<NumericStamp> numeric = readNumericStamp(cell, zone);
        return numeric ? stampOf(*numeric, layout.order) : std::nullopt;
    }
    case Kind::compact: return readCompact(cell);
    case Kind::month: return readMonth(cell);
    case Kind::year_month: return readYearMonth(cell);
    case Kind::quarter: return readQuarter(cell);
    case Kind::week: return readWeek(cell);
    case Kind::day_of_year: return dayOfYearStamp(cell, zone);
    case Kind::year: return readYear(cell);
    case Kind::decimal_year:
        if (const std::optional<Milliseconds> whole = readYear(cell))
            return whole;
        return decimalYear(cell);
    case Kind::epoch:
    case Kind::elapsed: return scaledStamp(cell, layout.millisecondsPerUnit);
    case Kind::serial: return serialStamp(cell, layout.serialOrigin);
    case Kind::named: return readNamedStamp(cell, zone);
    case Kind::clock: return parseTimeOfDay(cell);
    }
    return std::nullopt;
}

std::optional<TimeLayout> layoutOfCell(std::string_view cell, bool bareNumbers)
{
    if (cell.size() < 4 || cell.size() > 80)
        return std::nullopt;
    if (const std::optional<TimeLayout> layout = plainLayout(cell, bareNumbers))
        return layout;
    const std::size_t sign = intervalSign(cell);
    if (sign == std::string_view::npos)
        return std::nullopt;
    std::optional<TimeLayout> layout = plainLayout(cell.substr(0, sign), false);
    if (layout)
        layout->interval = true;
    return layout;
}

std::optional<TimeLayout> layoutOfColumn(const std::vector<std::string>& cells, bool bareNumbers)
{
    std::optional<TimeLayout> layout;
    std::size_t present = 0;
    std::size_t fitting = 0;
    for (const std::string& cell : cells) {
        if (MissingValues::isUsual(cell))
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
        if (layout && ofCell->interval && !layout->interval)
            layout->interval = true;
        const bool decides = layout && layout->orderOpen && ofCell->kind == TimeLayout::Kind::numeric &&
                             ofCell->order != DateOrder::year_first && !ofCell->orderOpen;
        if (!layout || decides)
            layout = ofCell;
    }
    if (layout && layout->kind == TimeLayout::Kind::numeric && !layout->interval) {
        // Offsets that change with every row are the ends of intervals: 00:00-00:15.
        std::set<int> offsets;
        for (const std::string& cell : cells) {
            Zone zone;
            if (intervalSign(cell) != std::string_view::npos && parseStamp(cell, *layout, &zone) &&
                zone.known)
                offsets.insert(zone.minutes);
        }
        layout->interval = offsets.size() > 3;
    }
    return layout && 2 * fitting >= present ? layout : std::nullopt;
}

} // namespace retort::data
