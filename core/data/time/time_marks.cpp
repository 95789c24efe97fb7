// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/calendar.h"
#include "core/data/prepared_series.h"

namespace retort::data
{

std::vector<float> timeMarks(const TimeSeries& series, int& marks)
{
    marks = 0;
    if (!series.calendar)
        return {};
    const bool minutes = series.step > 0 && series.step < 3'600'000;
    const bool hours = series.step < calendarDay;
    marks = 3 + (hours ? 1 : 0) + (minutes ? 1 : 0);

    std::vector<float> values;
    values.reserve(series.rows() * static_cast<std::size_t>(marks));
    const auto mark = [&values](int position, double last) {
        values.push_back(static_cast<float>(position / last - 0.5));
    };
    for (Milliseconds stamp : series.stamps) {
        const CalendarTime time = calendarTime(stamp);
        if (minutes)
            mark(time.minute, 59);
        if (hours)
            mark(time.hour, 23);
        mark(time.weekday, 6);
        mark(time.day - 1, 30);
        mark(time.dayOfYear - 1, 365);
    }
    return values;
}

} // namespace retort::data
