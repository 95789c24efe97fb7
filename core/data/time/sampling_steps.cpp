// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/sampling_steps.h"

#include <algorithm>
#include <array>

namespace retort::data
{
namespace
{

struct Commonest {
    std::int64_t value = 0;
    std::size_t count = 0;
};

Commonest commonestOf(std::vector<std::int64_t> values)
{
    std::sort(values.begin(), values.end());
    Commonest best;
    for (std::size_t begin = 0; begin < values.size();) {
        const auto end =
            static_cast<std::size_t>(std::upper_bound(values.begin() + static_cast<std::ptrdiff_t>(begin),
                                                      values.end(), values[begin]) -
                                     values.begin());
        if (end - begin > best.count)
            best = {values[begin], end - begin};
        begin = end;
    }
    return best;
}

Milliseconds roundInterval(Milliseconds interval)
{
    static constexpr std::array<Milliseconds, 22> round = {
        1'000,      2'000,      5'000,      10'000,     15'000,     20'000,     30'000,    60'000,
        120'000,    300'000,    600'000,    900'000,    1'200'000,  1'800'000,  3'600'000, 7'200'000,
        10'800'000, 14'400'000, 21'600'000, 28'800'000, 43'200'000, calendarDay};
    for (Milliseconds candidate : round) {
        if (std::abs(candidate - interval) * 20 <= candidate)
            return candidate;
    }
    return interval;
}

std::int64_t monthIndex(const CalendarTime& time)
{
    return std::int64_t{time.year} * 12 + time.month - 1;
}

std::int64_t roundedQuotient(std::int64_t value, std::int64_t divisor)
{
    const std::int64_t shifted = value + divisor / 2;
    return shifted >= 0 ? shifted / divisor : -((divisor - 1 - shifted) / divisor);
}

std::vector<std::int64_t> differences(const std::vector<std::int64_t>& values)
{
    std::vector<std::int64_t> result;
    result.reserve(values.size());
    for (std::size_t i = 1; i < values.size(); ++i)
        result.push_back(values[i] - values[i - 1]);
    return result;
}

} // namespace

SamplingSteps SamplingSteps::infer(const std::vector<Milliseconds>& increasing)
{
    SamplingSteps steps;
    if (increasing.empty())
        return steps;
    steps.m_origin = increasing.front();
    if (increasing.size() < 2)
        return steps;

    std::vector<std::int64_t> gaps = differences(increasing);
    const bool regular =
        std::all_of(gaps.begin(), gaps.end(), [&gaps](auto gap) { return gap == gaps.front(); });
    if (regular && monthsOfStep(gaps.front()) == 0) {
        steps.m_interval = gaps.front();
        return steps;
    }
    const Commonest common = commonestOf(gaps);
    steps.m_interval = common.value;
    if (monthsOfStep(common.value) > 0 && (steps.keepDayOfMonth(increasing) || steps.keepMonths(increasing)))
        return steps;
    if (2 * common.count < gaps.size()) {
        std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2),
                         gaps.end());
        steps.m_interval = std::max<Milliseconds>(roundInterval(gaps[gaps.size() / 2]), 1);
    }
    // The origin is where most stamps stand within a step: the first of them may be the odd one.
    std::vector<std::int64_t> phases;
    phases.reserve(increasing.size());
    for (Milliseconds stamp : increasing)
        phases.push_back(((stamp - steps.m_origin) % steps.m_interval + steps.m_interval) % steps.m_interval);
    const Commonest phase = commonestOf(std::move(phases));
    if (2 * phase.count >= increasing.size() && phase.value != 0) {
        const bool nextStep = 2 * phase.value >= steps.m_interval;
        steps.m_origin += phase.value - (nextStep ? steps.m_interval : 0);
    }
    return steps;
}

/// Months, where nine stamps of ten keep the day of the month, or its last day where it is shorter.
bool SamplingSteps::keepDayOfMonth(const std::vector<Milliseconds>& increasing)
{
    std::vector<std::int64_t> months;
    int day = 1;
    for (Milliseconds stamp : increasing) {
        const CalendarTime time = calendarTime(stamp);
        months.push_back(monthIndex(time));
        day = std::max(day, time.day);
    }
    const Milliseconds ofDay =
        increasing.front() - calendarDay * roundedQuotient(increasing.front() - calendarDay / 2, calendarDay);
    std::size_t keeping = 0;
    for (Milliseconds stamp : increasing) {
        const CalendarTime time = calendarTime(stamp);
        const int expected = std::min(day, daysInMonth(time.year, time.month));
        keeping += stamp == midnight(time.year, time.month, expected) + ofDay ? 1 : 0;
    }
    const std::int64_t firstMonth = months.front();
    const std::int64_t step = commonestOf(differences(months)).value;
    if (10 * keeping < 9 * increasing.size() || step < 1 || step > 1200)
        return false;
    m_months = static_cast<int>(step);
    m_interval = step * calendarMonth;
    m_day = day;
    m_firstMonth = firstMonth;
    m_origin = ofDay;
    return true;
}

/// Months, where every stamp is in the month after the last one's and they all lie at its end or at its beginning.
bool SamplingSteps::keepMonths(const std::vector<Milliseconds>& increasing)
{
    std::vector<std::int64_t> months;
    bool ends = true;
    bool beginnings = true;
    int day = 1;
    for (Milliseconds stamp : increasing) {
        const CalendarTime time = calendarTime(stamp);
        months.push_back(monthIndex(time));
        ends = ends && time.day >= daysInMonth(time.year, time.month) - 4;
        beginnings = beginnings && time.day <= 5;
        day = std::max(day, time.day);
    }
    const std::vector<std::int64_t> gaps = differences(months);
    const Commonest common = commonestOf(gaps);
    const bool even = std::all_of(gaps.begin(), gaps.end(), [&common](std::int64_t gap) {
        return gap > 0 && gap % std::max<std::int64_t>(common.value, 1) == 0;
    });
    if (increasing.size() < 4 || !even || !(ends || beginnings) || 10 * common.count < 8 * gaps.size())
        return false;
    m_months = static_cast<int>(common.value);
    m_interval = common.value * calendarMonth;
    m_day = ends ? 31 : day;
    m_firstMonth = months.front();
    m_origin = 0;
    m_anyDay = true;
    return true;
}

std::int64_t SamplingSteps::nearest(Milliseconds stamp) const
{
    if (m_months > 0)
        return roundedQuotient(monthIndex(calendarTime(stamp)) - m_firstMonth, m_months);
    return m_interval > 0 ? roundedQuotient(stamp - m_origin, m_interval) : 0;
}

Milliseconds SamplingSteps::stampAt(std::int64_t step) const
{
    if (m_months == 0)
        return m_origin + step * m_interval;
    const std::int64_t month = m_firstMonth + step * m_months;
    const auto year = static_cast<int>(month / 12);
    const auto ofYear = static_cast<int>(month % 12) + 1;
    return midnight(year, ofYear, std::min(m_day, daysInMonth(year, ofYear))) + m_origin;
}

} // namespace retort::data
