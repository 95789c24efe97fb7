// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/open_times.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace retort::data
{
namespace
{

/// Below it, rows are missing at open times too, and a pattern of closed times would be a guess.
constexpr double nearlyComplete = 0.8;

std::int64_t dayOf(Milliseconds stamp)
{
    return stamp >= 0 ? stamp / calendarDay : -((calendarDay - 1 - stamp) / calendarDay);
}

/// What increasing stamps fill of the days and weeks they span.
struct Occupancy {
    std::array<bool, 7> weekdays = {};
    std::set<Milliseconds> timesOfDay;
    std::size_t days = 0; ///< that have rows

    explicit Occupancy(const std::vector<Milliseconds>& increasing)
    {
        std::int64_t last = 0;
        for (const Milliseconds stamp : increasing) {
            const std::int64_t day = dayOf(stamp);
            timesOfDay.insert(stamp - day * calendarDay);
            if (days > 0 && day == last)
                continue;
            last = day;
            ++days;
            weekdays[static_cast<std::size_t>(calendarTime(stamp).weekday)] = true;
        }
    }

    int weekdaysUsed() const { return static_cast<int>(std::count(weekdays.begin(), weekdays.end(), true)); }
    /// The share of the days from first to last, closed weekdays left out, that have rows.
    double completeDays(Milliseconds first, Milliseconds last) const
    {
        std::size_t open = 0;
        for (std::int64_t day = dayOf(first); day <= dayOf(last); ++day)
            open += weekdays[static_cast<std::size_t>(calendarTime(day * calendarDay).weekday)] ? 1 : 0;
        return static_cast<double>(days) / static_cast<double>(open);
    }
};

OpenTimes::Closed closedTimes(const std::vector<Milliseconds>& increasing, Milliseconds interval)
{
    using Closed = OpenTimes::Closed;
    const Milliseconds span = increasing.back() - increasing.front();
    if (increasing.size() < 8 || span < 7 * calendarDay || interval >= 7 * calendarDay || interval <= 0)
        return Closed::never;
    const Occupancy occupied(increasing);
    const bool weekend = !occupied.weekdays[5] && !occupied.weekdays[6];
    if (weekend && interval <= calendarDay && span >= 9 * calendarDay)
        return Closed::weekend;
    if (occupied.weekdaysUsed() < 7 && span >= 27 * calendarDay &&
        occupied.completeDays(increasing.front(), increasing.back()) >= nearlyComplete)
        return Closed::days;
    const auto slots = static_cast<double>(calendarDay / interval);
    const auto used = static_cast<double>(occupied.timesOfDay.size());
    if (interval < calendarDay && used <= slots * 5 / 6 &&
        static_cast<double>(increasing.size()) >= nearlyComplete * used * static_cast<double>(occupied.days))
        return Closed::hours;
    return Closed::never;
}

} // namespace

OpenTimes openTimesOf(const std::vector<Milliseconds>& increasing, Milliseconds interval)
{
    OpenTimes times;
    times.closed = closedTimes(increasing, interval);
    times.rowsPerSeason = interval < calendarDay ? rowsOfUsualDay(increasing) : daysOfWeek(increasing);
    return times;
}

int rowsOfUsualDay(const std::vector<Milliseconds>& increasing)
{
    std::map<int, int> counts;
    int ofDay = 0;
    for (std::size_t i = 0; i < increasing.size(); ++i) {
        ++ofDay;
        const bool last = i + 1 == increasing.size() || dayOf(increasing[i + 1]) != dayOf(increasing[i]);
        if (last)
            ++counts[std::exchange(ofDay, 0)];
    }
    return std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

int daysOfWeek(const std::vector<Milliseconds>& increasing)
{
    return Occupancy(increasing).weekdaysUsed();
}

} // namespace retort::data
