// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time_series.h"

#include "core/data/time/calendar.h"

namespace retort::data
{

int seasonOfSampling(Milliseconds step, bool calendar)
{
    if (!calendar || step <= 0)
        return 0;
    if (step < calendarDay)
        return calendarDay % step == 0 ? static_cast<int>(calendarDay / step) : 0;
    if (step == calendarDay)
        return 7;
    if (step == 7 * calendarDay)
        return 52;
    const int months = monthsOfStep(step);
    return months > 0 && months < 12 && 12 % months == 0 ? 12 / months : 0;
}

int seasonOf(const TimeSeries& series)
{
    if (series.spacing == Spacing::regular || !series.calendar)
        return seasonOfSampling(series.step, series.calendar);
    return series.rowsPerSeason;
}

std::string stampText(const TimeSeries& series, std::size_t row)
{
    if (!series.calendar)
        return std::to_string(row);
    return calendarText(series.stamps[row]);
}

} // namespace retort::data
