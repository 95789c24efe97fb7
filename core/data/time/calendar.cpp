// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/calendar.h"

#include "core/foundation/number_text.h"

#include <array>
#include <cmath>
#include <date/date.h>

namespace retort::data
{

CalendarTime calendarTime(Milliseconds stamp)
{
    const date::sys_time<std::chrono::milliseconds> point{std::chrono::milliseconds(stamp)};
    const date::sys_days days = date::floor<date::days>(point);
    const date::year_month_day civil(days);
    const auto ofDay = static_cast<int>((point - days).count());
    CalendarTime time;
    time.year = static_cast<int>(civil.year());
    time.month = static_cast<int>(static_cast<unsigned>(civil.month()));
    time.day = static_cast<int>(static_cast<unsigned>(civil.day()));
    time.weekday = static_cast<int>(date::weekday(days).iso_encoding()) - 1;
    time.dayOfYear = static_cast<int>((days - date::sys_days(civil.year() / 1 / 1)).count()) + 1;
    time.hour = ofDay / 3'600'000;
    time.minute = ofDay / 60'000 % 60;
    time.second = ofDay / 1000 % 60;
    time.millisecond = ofDay % 1000;
    return time;
}

Milliseconds midnight(int year, int month, int day)
{
    const date::sys_days days =
        date::year(year) / date::month(static_cast<unsigned>(month)) / date::day(static_cast<unsigned>(day));
    return static_cast<Milliseconds>(days.time_since_epoch().count()) * calendarDay;
}

int daysInMonth(int year, int month)
{
    static constexpr std::array lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = month == 2 && date::year(year).is_leap();
    return lengths[static_cast<std::size_t>(month - 1)] + (leap ? 1 : 0);
}

bool dayExists(int year, int month, int day)
{
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= daysInMonth(year, month);
}

int monthsOfStep(Milliseconds step)
{
    const auto days = static_cast<double>(step) / static_cast<double>(calendarDay);
    const int months =
        static_cast<int>(std::lround(static_cast<double>(step) / static_cast<double>(calendarMonth)));
    // The k months from a given day may be three days shorter than their mean (over February) or one longer.
    const bool near = months > 0 && days >= months * 30.4375 - 3 && days <= months * 30.4375 + 2;
    return near && months <= 1200 ? months : 0;
}

std::string calendarText(Milliseconds stamp)
{
    const CalendarTime time = calendarTime(stamp);
    std::string text = paddedText(time.year, 4) + "-" + paddedText(time.month, 2) + "-" + paddedText(time.day, 2) + " " +
                       paddedText(time.hour, 2) + ":" + paddedText(time.minute, 2);
    if (time.second != 0 || time.millisecond != 0)
        text += ":" + paddedText(time.second, 2);
    if (time.millisecond != 0)
        text += "." + paddedText(time.millisecond, 3);
    return text;
}

} // namespace retort::data
