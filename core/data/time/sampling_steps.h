// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time/calendar.h"

#include <vector>

namespace retort::data
{

/// How stamps follow each other: a fixed interval from an origin, or a number of months on a day of the
/// month.
class SamplingSteps {
public:
    /// By increasing stamps: their commonest difference; a calendar step (months, quarters, years) where they
    /// keep their day of the month; the median on a round number where no difference is common.
    static SamplingSteps infer(const std::vector<Milliseconds>& increasing);

    /// The sampling interval; 0 for fewer than two stamps.
    Milliseconds interval() const { return m_interval; }

    /// The step that a stamp is nearest to; the first stamp has step 0.
    std::int64_t nearest(Milliseconds stamp) const;
    Milliseconds stampAt(std::int64_t step) const;
    /// A stamp a month, on no certain day (the last trading day, say): stamps stay as they are.
    bool anyDayOfMonth() const { return m_anyDay; }

private:
    bool keepDayOfMonth(const std::vector<Milliseconds>& increasing);
    bool keepMonths(const std::vector<Milliseconds>& increasing);

    Milliseconds m_interval = 0;
    Milliseconds m_origin = 0;
    int m_months = 0; ///< 0: a fixed interval
    bool m_anyDay = false;
    int m_day = 1;    ///< of the month; the last where a month is shorter
    std::int64_t m_firstMonth = 0;
};

} // namespace retort::data
