// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/future_stamps.h"

#include "core/data/time/calendar.h"
#include "core/data/time/sampling_steps.h"

#include <algorithm>
#include <array>

namespace retort::data
{
namespace
{

/// On which weekdays, Monday first, the latest rows lie.
std::array<bool, 7> tradingDays(const std::vector<Milliseconds>& stamps)
{
    constexpr std::ptrdiff_t rows = 5000; ///< enough for weeks of minutes
    std::array<bool, 7> days{};
    for (auto stamp = stamps.end() - std::min<std::ptrdiff_t>(rows, std::ssize(stamps)); stamp != stamps.end(); ++stamp)
        days[static_cast<std::size_t>(calendarTime(*stamp).weekday)] = true;
    return days;
}

Milliseconds nextTradingDay(Milliseconds stamp, const std::array<bool, 7>& days)
{
    do
        stamp += calendarDay;
    while (!days[static_cast<std::size_t>(calendarTime(stamp).weekday)]);
    return stamp;
}

} // namespace

std::vector<Milliseconds> stampsAfter(const TimeSeries& series, std::size_t count)
{
    std::vector<Milliseconds> stamps = series.stamps;
    const std::size_t known = stamps.size();
    if (known == 0)
        return {};
    const bool trading = series.spacing == Spacing::business_days && series.calendar;
    const auto perDay = static_cast<std::size_t>(series.step < calendarDay ? std::max(series.rowsPerSeason, 1) : 1);
    if (trading && known >= perDay) {
        const auto days = tradingDays(series.stamps);
        while (stamps.size() < known + count)
            stamps.push_back(nextTradingDay(stamps[stamps.size() - perDay], days));
    } else if (monthsOfStep(series.step) > 0 && series.calendar && known > 1) {
        const auto steps = SamplingSteps::infer(series.stamps);
        const std::int64_t last = steps.nearest(stamps.back());
        for (std::size_t i = 1; i <= count; ++i)
            stamps.push_back(steps.stampAt(last + static_cast<std::int64_t>(i)));
    } else {
        for (std::size_t i = 0; i < count; ++i)
            stamps.push_back(stamps.back() + std::max<Milliseconds>(series.step, 1));
    }
    return {stamps.begin() + static_cast<std::ptrdiff_t>(known), stamps.end()};
}

} // namespace retort::data
