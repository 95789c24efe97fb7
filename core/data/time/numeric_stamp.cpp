// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/numeric_stamp.h"

#include "core/data/time/calendar.h"
#include "core/data/time/text_pieces.h"
#include "core/data/time/time_of_day.h"

namespace retort::data
{
namespace
{

/// Two digits at a place, or a number above 99 where there are none.
int twoDigits(const char* text)
{
    return isDigit(text[0]) && isDigit(text[1]) ? (text[0] - '0') * 10 + (text[1] - '0') : 100;
}

/// - / or . ; 年 and 月 stand for -.
bool takeDateSign(TextPieces& pieces, std::string_view word, char& sign)
{
    if (pieces.take(word)) {
        sign = '-';
        return true;
    }
    return pieces.takeOneOf("-/.", sign);
}

/// "05:30 2016-07-01" as "2016-07-01 05:30"; nothing where no time stands in front.
std::string timeMovedBehind(std::string_view cell)
{
    const std::size_t blank = cell.find(' ');
    if (blank == std::string_view::npos || blank < 4 ||
        cell.substr(0, blank).find(':') == std::string_view::npos)
        return {};
    return std::string(cell.substr(blank + 1)) + " " + std::string(cell.substr(0, blank));
}

} // namespace

std::optional<NumericStamp> readNumericStamp(std::string_view cell, Zone* zone)
{
    std::string moved;
    if (cell.size() > 8 && (cell[1] == ':' || cell[2] == ':')) {
        moved = timeMovedBehind(cell);
        if (moved.empty())
            return std::nullopt;
        cell = moved;
    }
    TextPieces pieces(cell);
    NumericStamp stamp;
    int digits = 0;
    char separator = 0;
    if (!pieces.number(stamp.first, stamp.firstDigits, 4) ||
        !(pieces.take("년") ? (stamp.separator = '-') != 0 : takeDateSign(pieces, "年", stamp.separator)))
        return std::nullopt;
    pieces.skip(" ");
    if (!pieces.number(stamp.second, digits, 2) ||
        !(pieces.take("월") ? (separator = '-') != 0 : takeDateSign(pieces, "月", separator)) ||
        separator != stamp.separator)
        return std::nullopt;
    pieces.skip(" ");
    if (!pieces.number(stamp.third, stamp.thirdDigits, 4))
        return std::nullopt;
    const bool marked = pieces.take("日") || pieces.take("일") || pieces.take(". ");
    if (pieces.done())
        return stamp;
    const std::string_view behind = pieces.rest();
    pieces.skip(" Tt_,-:");
    if (pieces.rest().size() == behind.size() && !marked)
        return std::nullopt;
    if (pieces.done())
        return stamp;
    const std::optional<Milliseconds> ofDay = readTimeOfDay(pieces.rest(), ClockSigns::colon_or_point, zone);
    if (!ofDay)
        return std::nullopt;
    stamp.ofDay = *ofDay;
    return stamp;
}

std::optional<Milliseconds> stampOf(const NumericStamp& numeric, DateOrder order)
{
    const bool yearFirst = order == DateOrder::year_first;
    const int yearDigits = yearFirst ? numeric.firstDigits : numeric.thirdDigits;
    const int otherDigits = yearFirst ? numeric.thirdDigits : numeric.firstDigits;
    if ((yearDigits != 4 && (yearFirst || yearDigits != 2)) || otherDigits > 2)
        return std::nullopt;
    int year = yearFirst ? numeric.first : numeric.third;
    if (yearDigits == 2)
        year += year < 70 ? 2000 : 1900;
    const int month = order == DateOrder::month_first ? numeric.first : numeric.second;
    const int day = yearFirst                       ? numeric.third
                    : order == DateOrder::day_first ? numeric.first
                                                    : numeric.second;
    if (!dayExists(year, month, day))
        return std::nullopt;
    return midnight(year, month, day) + numeric.ofDay;
}

std::optional<Milliseconds> readFixedStamp(std::string_view cell)
{
    const char* text = cell.data();
    if ((cell.size() != 19 && cell.size() != 16) || (text[4] != '-' && text[4] != '/') ||
        text[7] != text[4] || (text[10] != ' ' && text[10] != 'T') || text[13] != ':' ||
        (cell.size() == 19 && text[16] != ':'))
        return std::nullopt;
    const int century = twoDigits(text);
    const int year = twoDigits(text + 2);
    const int month = twoDigits(text + 5);
    const int day = twoDigits(text + 8);
    const int hour = twoDigits(text + 11);
    const int minute = twoDigits(text + 14);
    const int second = cell.size() == 19 ? twoDigits(text + 17) : 0;
    if (century > 99 || year > 99 || hour > 23 || minute > 59 || second > 59 ||
        !dayExists(century * 100 + year, month, day))
        return std::nullopt;
    return midnight(century * 100 + year, month, day) + hour * 3'600'000LL + minute * 60'000LL +
           second * 1000LL;
}

} // namespace retort::data
