// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/time_axis.h"

#include "core/data/time/calendar.h"
#include "core/data/time/open_times.h"
#include "core/data/time/sampling_steps.h"

#include <algorithm>

namespace retort::data
{
namespace
{

class AxisBuilder {
public:
    AxisBuilder(const std::vector<Milliseconds>& stamps, const std::vector<std::uint32_t>& rows,
                const AxisPlan& plan, ImportReport& report, RemarkLog& remarks)
        : m_stamps(stamps), m_rows(rows), m_plan(plan), m_fileName(plan.fileName), m_column(plan.column),
          m_report(report), m_remarks(remarks)
    {
    }

    Result<TimeAxis> build()
    {
        const bool increasing =
            std::adjacent_find(m_stamps.begin(), m_stamps.end(), std::greater_equal<>()) ==
            m_stamps.end(); // noStamp is less than any stamp, and may only be the first
        if (!increasing || m_stamps.empty() || m_stamps.front() == noStamp) {
            m_asRead = false;
            takeStamped();
            sort();
            if (Result<void> result = dropDuplicates(); !result)
                return tl::unexpected(result.error());
        }
        const std::vector<Milliseconds> kept = keptStamps();
        const std::vector<Milliseconds>& stampsInOrder = m_asRead ? m_stamps : kept;
        if (stampsInOrder.size() < 2)
            return fail(
                ErrorKind::malformed,
                RETORT_TEXT("data",
                            "%1, column %2: there are fewer than two distinct timestamps (%3), so the sampling "
                            "interval is unknown. Choose another time column, or use the row number as time."),
                {m_fileName, m_column, std::to_string(stampsInOrder.size())});
        return place(stampsInOrder);
    }

private:
    std::string stampOf(std::size_t index) const { return textOf(m_stamps[index]); }
    std::string textOf(Milliseconds stamp) const
    {
        return m_plan.dated ? calendarText(stamp) : readable(static_cast<double>(stamp) / 1000) + " s";
    }
    std::size_t source(std::size_t position) const { return m_asRead ? position : m_order[position]; }

    void takeStamped()
    {
        m_order.reserve(m_stamps.size());
        for (std::size_t i = 0; i < m_stamps.size(); ++i) {
            if (m_stamps[i] != noStamp) {
                m_order.push_back(i);
                continue;
            }
            m_remarks.add(m_rows[i], m_column,
                          {RETORT_TEXT("data", "The row has no timestamp and is skipped."), {}});
        }
    }

    void sort()
    {
        const auto earlier = [this](std::size_t a, std::size_t b) { return m_stamps[a] < m_stamps[b]; };
        if (std::is_sorted(m_order.begin(), m_order.end(), earlier))
            return;
        const auto later = [this](std::size_t a, std::size_t b) { return m_stamps[a] > m_stamps[b]; };
        if (std::is_sorted(m_order.begin(), m_order.end(), later)) {
            m_remarks.add(0, m_column,
                          {RETORT_TEXT("data", "The newest row comes first; the order was reversed."), {}});
        } else {
            std::size_t at = 1;
            while (!earlier(m_order[at], m_order[at - 1]))
                ++at;
            m_remarks.add(
                m_rows[m_order[at]], m_column,
                {RETORT_TEXT("data", "The timestamp %1 is earlier than the previous one (%2); the rows were sorted "
                                     "by time."),
                 {stampOf(m_order[at]), stampOf(m_order[at - 1])}});
        }
        std::stable_sort(m_order.begin(), m_order.end(), earlier);
    }

    Result<void> dropDuplicates()
    {
        std::vector<std::size_t> unique;
        unique.reserve(m_order.size());
        std::size_t firstRepeated = 0;
        for (std::size_t index : m_order) {
            if (unique.empty() || m_stamps[unique.back()] != m_stamps[index]) {
                unique.push_back(index);
                continue;
            }
            if (m_report.duplicateStamps++ == 0)
                firstRepeated = index;
            m_remarks.add(m_rows[index], m_column,
                          {RETORT_TEXT("data", "The timestamp %1 already occurred in row %2; this row is skipped."),
                           {stampOf(index), std::to_string(m_rows[unique.back()])}});
        }
        if (m_report.duplicateStamps > 2 && 2 * m_report.duplicateStamps >= m_order.size()) {
            return fail(
                ErrorKind::malformed,
                RETORT_TEXT("data",
                            "%1: row %2, column %3: the timestamp %4 already occurred, as did those of %5 of %6 "
                            "rows. Give each series its own column and put date and time of day in one column, or "
                            "use the row number as time."),
                {m_fileName, std::to_string(m_rows[firstRepeated]), m_column, stampOf(firstRepeated),
                 std::to_string(m_report.duplicateStamps), std::to_string(m_order.size())});
        }
        m_order = std::move(unique);
        return {};
    }

    std::vector<Milliseconds> keptStamps() const
    {
        std::vector<Milliseconds> stamps;
        stamps.reserve(m_order.size());
        for (std::size_t index : m_order)
            stamps.push_back(m_stamps[index]);
        return stamps;
    }

    Result<TimeAxis> place(const std::vector<Milliseconds>& stamps)
    {
        const SamplingSteps steps = SamplingSteps::infer(stamps);
        TimeAxis axis;
        axis.step = steps.interval();
        const std::int64_t first = steps.nearest(stamps.front());
        const std::int64_t rows = steps.nearest(stamps.back()) - first + 1;
        if (keepsRows(stamps, steps, rows, axis)) {
            axis.stamps = stamps;
            if (!m_asRead)
                axis.sources = m_order;
            return axis;
        }
        if (rows > std::max<std::int64_t>(20 * static_cast<std::int64_t>(stamps.size()), 10'000))
            return tooWide(stamps, rows);

        bool asRead = m_asRead && rows == static_cast<std::int64_t>(stamps.size());
        for (std::size_t i = 0; asRead && i < stamps.size(); ++i)
            asRead = steps.stampAt(first + static_cast<std::int64_t>(i)) == stamps[i];
        if (asRead) {
            axis.stamps = stamps;
            return axis;
        }
        return placeEach(stamps, steps, first, rows, std::move(axis));
    }

    /// Whether every row is the next step: as stated, or because a part of the week never has a row.
    bool keepsRows(const std::vector<Milliseconds>& stamps, const SamplingSteps& steps, std::int64_t rows, TimeAxis& axis)
    {
        const bool stated = m_plan.steps == StepRule::rows || m_plan.steps == StepRule::business_days;
        const bool gaps = m_plan.dated && rows != static_cast<std::int64_t>(stamps.size());
        if (m_plan.steps == StepRule::regular || !(stated || gaps))
            return false;
        const OpenTimes open = openTimesOf(stamps, steps.interval());
        if (!stated && open.closed == OpenTimes::Closed::never)
            return false;
        const bool trading = stated ? m_plan.steps == StepRule::business_days : open.closed != OpenTimes::Closed::hours;
        axis.spacing = trading ? Spacing::business_days : Spacing::rows;
        if (steps.interval() < calendarDay || (trading && steps.interval() < 7 * calendarDay))
            axis.rowsPerSeason = open.rowsPerSeason;
        if (!stated)
            m_remarks.add(0, m_column,
                          {remarkOn(open.closed, steps.interval() >= calendarDay),
                           {std::to_string(rows - static_cast<std::int64_t>(stamps.size())), std::to_string(axis.rowsPerSeason)}});
        return true;
    }

    static Text remarkOn(OpenTimes::Closed closed, bool daily)
    {
        if (closed == OpenTimes::Closed::hours)
            return RETORT_TEXT("data", "No timestamp falls in certain hours of the day: each row is treated as the next "
                                       "step. The %1 steps without a row do not count as gaps, and the seasonal period "
                                       "is %2 rows, one day.");
        if (closed == OpenTimes::Closed::days)
            return daily ? RETORT_TEXT("data", "No timestamp falls on certain days of the week: each row is treated as the "
                                               "next step. The %1 steps without a row do not count as gaps, and the "
                                               "seasonal period is %2 rows, one week.")
                         : RETORT_TEXT("data", "No timestamp falls on certain days of the week: each row is treated as the "
                                               "next step. The %1 steps without a row do not count as gaps.");
        return daily ? RETORT_TEXT("data", "No timestamp falls on a weekend: the rows are treated as trading days. The %1 "
                                           "days without a row do not count as gaps, and the seasonal period is %2 rows.")
                     : RETORT_TEXT("data", "No timestamp falls on a weekend: the rows are treated as trading hours, each "
                                           "row being the next step. The %1 steps without a row do not count as gaps.");
    }

    Result<TimeAxis> placeEach(const std::vector<Milliseconds>& stamps, const SamplingSteps& steps,
                               std::int64_t first, std::int64_t rows, TimeAxis axis)
    {
        axis.sources.assign(static_cast<std::size_t>(rows), noSource);
        std::vector<Milliseconds> kept(static_cast<std::size_t>(rows), noStamp);
        std::size_t collisions = 0;
        std::int64_t next = 0;
        for (std::size_t i = 0; i < stamps.size(); ++i) {
            const std::size_t index = source(i);
            const std::int64_t at = steps.nearest(stamps[i]) - first;
            const Milliseconds onAxis = steps.anyDayOfMonth() ? stamps[i] : steps.stampAt(first + at);
            if (at < next) {
                ++collisions;
                ++m_report.duplicateStamps;
                m_remarks.add(
                    m_rows[index], m_column,
                    {RETORT_TEXT("data",
                                 "The timestamp %1 falls on the same step as the previous row (%2); this row is "
                                 "skipped."),
                     {stampOf(index), textOf(onAxis)}});
                continue;
            }
            if (onAxis != stamps[i]) {
                ++m_report.irregularStamps;
                m_remarks.add(
                    m_rows[index], m_column,
                    {RETORT_TEXT("data", "The timestamp %1 is off the regular interval and is moved to %2."),
                     {stampOf(index), textOf(onAxis)}});
            }
            if (at > next) {
                m_report.missingStamps += static_cast<std::size_t>(at - next);
                m_remarks.add(
                    m_rows[index], m_column,
                    {RETORT_TEXT("data",
                                 "There is a gap before the timestamp %1: %2 timestamps are missing, starting with "
                                 "%3. Rows without values are inserted."),
                     {stampOf(index), std::to_string(at - next), textOf(steps.stampAt(first + next))}});
            }
            axis.sources[static_cast<std::size_t>(at)] = index;
            kept[static_cast<std::size_t>(at)] = onAxis;
            next = at + 1;
        }
        if (5 * collisions > stamps.size())
            return fail(
                ErrorKind::malformed,
                RETORT_TEXT("data",
                            "%1, column %2: the timestamps have no regular interval; %3 of %4 rows would fall on a "
                            "step that is already taken. Resample the file to a regular interval, or use the row "
                            "number as time."),
                {m_fileName, m_column, std::to_string(collisions), std::to_string(stamps.size())});
        axis.stamps.reserve(static_cast<std::size_t>(rows));
        for (std::int64_t i = 0; i < rows; ++i) {
            const Milliseconds stamp = kept[static_cast<std::size_t>(i)];
            axis.stamps.push_back(stamp != noStamp ? stamp : steps.stampAt(first + i));
        }
        return axis;
    }

    tl::unexpected<Error> tooWide(const std::vector<Milliseconds>& stamps, std::int64_t rows) const
    {
        std::size_t widest = 1;
        for (std::size_t i = 1; i < stamps.size(); ++i) {
            if (stamps[i] - stamps[i - 1] > stamps[widest] - stamps[widest - 1])
                widest = i;
        }
        return fail(
            ErrorKind::malformed,
            RETORT_TEXT("data",
                        "%1: row %2, column %3: the gap from the previous timestamp, %4, to this one, %5, is so long "
                        "that a regular time axis would have %6 rows for %7 timestamps. Correct the timestamp, or "
                        "use the row number as time."),
            {m_fileName, std::to_string(m_rows[source(widest)]), m_column, textOf(stamps[widest - 1]),
             textOf(stamps[widest]), std::to_string(rows), std::to_string(stamps.size())});
    }

    const std::vector<Milliseconds>& m_stamps;
    const std::vector<std::uint32_t>& m_rows;
    const AxisPlan& m_plan;
    const std::string& m_fileName;
    const std::string& m_column;
    ImportReport& m_report;
    RemarkLog& m_remarks;
    bool m_asRead = true;             ///< every row stays, in its order
    std::vector<std::size_t> m_order; ///< otherwise: the rows that stay, by time
};

} // namespace

Result<TimeAxis> regularAxis(const std::vector<Milliseconds>& stamps, const std::vector<std::uint32_t>& rows,
                             const AxisPlan& plan, ImportReport& report, RemarkLog& remarks)
{
    return AxisBuilder(stamps, rows, plan, report, remarks).build();
}

} // namespace retort::data
