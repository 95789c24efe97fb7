// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/time_search.h"

#include "core/data/reading/calendar_columns.h"
#include "core/data/reading/column_names.h"
#include "core/data/reading/column_numbers.h"
#include "core/data/reading/missing_values.h"
#include "core/data/reading/number_cell.h"
#include "core/data/time/calendar.h"

#include <algorithm>
#include <set>

namespace retort::data
{
namespace
{

/// Whether nearly every cell that is there reads as a time.
bool fitsNearlyAll(const std::vector<std::string>& cells, const TimeLayout& layout)
{
    std::size_t present = 0;
    std::size_t fitting = 0;
    for (const std::string& cell : cells) {
        if (MissingValues::isUsual(cell))
            continue;
        ++present;
        fitting += parseStamp(cell, layout) ? 1 : 0;
    }
    return static_cast<double>(fitting) >= nearlyAll * static_cast<double>(present);
}

bool isModifiedJulian(const std::string& name)
{
    return name == "mjd" || name == "MJD" || name == "Mjd";
}

/// "1990-1", "1990-2", "1990-3", "1990-4", "1991-1": quarters that look like months.
bool areQuarters(const std::vector<std::string>& cells, bool named)
{
    std::set<int> months;
    TimeLayout month;
    month.kind = TimeLayout::Kind::month;
    for (const std::string& cell : cells) {
        const std::optional<Milliseconds> stamp = parseStamp(cell, month);
        if (stamp)
            months.insert(calendarTime(*stamp).month);
    }
    return !months.empty() && *months.rbegin() <= 4 && (named || (months.size() == 4 && cells.size() >= 12));
}

class TimeSearch
{
public:
    explicit TimeSearch(const ColumnsToSearch& table) : m_table(table), m_calendar(table) {}

    TimeSource find()
    {
        TimeSource best = bestStamp();
        double share = best.empty() ? 0 : shareOf(best);
        if (share < nearlyAll) {
            for (TimeSource candidate : {completed(best), m_calendar.ofParts(), ofBareNumbers()}) {
                const double itsShare = candidate.empty() ? 0 : shareOf(candidate);
                if (itsShare > share + 0.02 || (share == 0 && itsShare > 0)) {
                    best = std::move(candidate);
                    share = itsShare;
                }
            }
        }
        if (best.empty())
            best = ofClock();
        if (best.empty())
            best = ofElapsedTime();
        return best;
    }

    TimeSource named(const std::vector<std::size_t>& columns)
    {
        if (columns.size() == 1)
            return namedAlone(columns.front());
        TimeSource source;
        for (const std::size_t column : columns) {
            const std::optional<TimePart> part = partOf(column, source);
            if (!part)
                return {};
            source.columns.push_back({column, *part});
        }
        return source;
    }

private:
    std::size_t width() const { return m_table.names.size(); }
    CellClass classOfColumn(std::size_t column) const { return m_table.classes[column]; }

    double shareOf(const TimeSource& source) const { return distinctShare(stampsOf(m_table.rows, source)); }

    TimeSource single(std::size_t column, const TimeLayout& layout) const
    {
        TimeSource source;
        source.columns = {{column, TimePart::stamp}};
        source.layout = layout;
        return source;
    }

    /// Of the columns of stamps, the one with the most different ones.
    TimeSource bestStamp()
    {
        TimeSource best;
        double bestShare = 0;
        for (std::size_t c = 0; c < width(); ++c) {
            if (classOfColumn(c) != CellClass::time)
                continue;
            const std::vector<std::string> cells = cellsOf(m_table.rows, c);
            std::optional<TimeLayout> layout = layoutOfColumn(cells, false);
            if (!layout)
                continue;
            if (layout->kind == TimeLayout::Kind::month &&
                areQuarters(cells, partNamed(m_table.names[c]) == TimePart::quarter))
                layout->kind = TimeLayout::Kind::quarter;
            TimeSource source = single(c, *layout);
            const double share = shareOf(source);
            if (share > bestShare + 0.02 || best.empty()) {
                bestShare = share;
                best = std::move(source);
            }
        }
        return best;
    }

    /// A day that repeats, with whatever tells its rows apart: a time of day, an hour, minutes, a period.
    TimeSource completed(const TimeSource& day)
    {
        TimeSource best = day.empty() ? bareDay() : day;
        if (best.empty() || best.columns.size() > 1)
            return {};
        for (bool found = true; found && best.columns.size() < 4;) {
            found = false;
            TimeSource better;
            double share = shareOf(best);
            for (std::size_t c = 0; c < width(); ++c) {
                TimeSource candidate = best;
                if (best.uses(c) || !m_calendar.addPartOfDay(candidate, c))
                    continue;
                const double itsShare = shareOf(candidate);
                if (itsShare > share + 0.02) {
                    share = itsShare;
                    better = std::move(candidate);
                    found = true;
                }
            }
            if (found)
                best = std::move(better);
        }
        return best;
    }

    /// 20160701 under a name of time: a day that may repeat.
    TimeSource bareDay() const
    {
        for (std::size_t c = 0; c < width(); ++c) {
            if (classOfColumn(c) != CellClass::number || m_table.index[c] || !namesTime(m_table.names[c]))
                continue;
            const std::vector<std::string> cells = cellsOf(m_table.rows, c);
            const std::optional<TimeLayout> layout = layoutOfColumn(cells, true);
            if (layout && layout->kind == TimeLayout::Kind::compact && monotone(numbersOf(cells), false))
                return single(c, *layout);
        }
        return {};
    }

    /// One column of bare numbers that reads as dates and increases: the first, or one that is named so.
    TimeSource ofBareNumbers() const
    {
        using Kind = TimeLayout::Kind;
        for (std::size_t c = 0; c < width(); ++c) {
            const bool named = namesTime(m_table.names[c]);
            if (classOfColumn(c) != CellClass::number || m_table.index[c] || (c > 0 && !named))
                continue;
            const std::vector<std::string> cells = cellsOf(m_table.rows, c);
            std::optional<TimeLayout> layout = layoutOfColumn(cells, true);
            if (partNamed(m_table.names[c]) == TimePart::week)
                layout = std::nullopt;
            if (isModifiedJulian(m_table.names[c])) {
                layout = TimeLayout();
                layout->kind = Kind::serial;
                layout->serialOrigin = 40'587;
            }
            if (!layout || !monotone(numbersOf(cells), true) || !fitsNearlyAll(cells, *layout))
                continue;
            const bool counted = hasExplicitUnit(m_table.names[c]);
            if (counted && (layout->kind == Kind::year || layout->kind == Kind::serial ||
                            layout->kind == Kind::day_of_year || layout->kind == Kind::decimal_year))
                continue;
            if ((layout->kind == Kind::decimal_year || layout->kind == Kind::day_of_year) && !named)
                continue;
            if ((layout->kind == Kind::year || layout->kind == Kind::serial ||
                 layout->kind == Kind::year_month) &&
                !named)
                continue;
            return single(c, *layout);
        }
        return {};
    }

    /// A time of day alone: rows counted from the first day on.
    TimeSource ofClock() const
    {
        for (std::size_t c = 0; c < width(); ++c) {
            if (classOfColumn(c) != CellClass::clock)
                continue;
            TimeLayout layout;
            layout.kind = TimeLayout::Kind::clock;
            return single(c, layout);
        }
        return {};
    }

    TimeSource ofElapsedTime() const
    {
        for (std::size_t c = 0; c < width(); ++c) {
            const std::optional<double> unit = elapsedUnit(m_table.names[c]);
            if (!unit || classOfColumn(c) != CellClass::number)
                continue;
            if (increasing(numbersOf(cellsOf(m_table.rows, c)), true))
                return single(c, elapsed(*unit));
        }
        return {};
    }

    static TimeLayout elapsed(double unit)
    {
        TimeLayout layout;
        layout.kind = TimeLayout::Kind::elapsed;
        layout.millisecondsPerUnit = unit;
        return layout;
    }

    TimeSource namedAlone(std::size_t column)
    {
        const std::vector<std::string> cells = cellsOf(m_table.rows, column);
        for (const bool bare : {false, true}) {
            const std::optional<TimeLayout> layout = layoutOfColumn(cells, bare);
            if (layout && (!bare || fitsNearlyAll(cells, *layout))) {
                TimeSource source = single(column, *layout);
                // A day with its time of day right beside it.
                if (shareOf(source) < nearlyAll) {
                    TimeSource more = completed(source);
                    if (!more.empty())
                        return more;
                }
                return source;
            }
        }
        if (classOfColumn(column) == CellClass::clock) {
            TimeLayout layout;
            layout.kind = TimeLayout::Kind::clock;
            return single(column, layout);
        }
        const std::vector<double> numbers = numbersOf(cells);
        if (increasing(numbers, false))
            return single(column, elapsed(elapsedUnit(m_table.names[column]).value_or(1000.0)));
        return {};
    }

    std::optional<TimePart> partOf(std::size_t column, TimeSource& source) const
    {
        const std::vector<std::string> cells = cellsOf(m_table.rows, column);
        if (classOfColumn(column) == CellClass::clock)
            return TimePart::clock;
        const std::optional<TimePart> part = partNamed(m_table.names[column]);
        const std::vector<double> numbers = numbersOf(cells);
        if (part && !numbers.empty() && classOfColumn(column) == CellClass::number) {
            TimeSource probe = source;
            if (m_calendar.addNumberedPart(probe, column, *part, numbers)) {
                source.periodLength = probe.periodLength;
                return probe.columns.back().part;
            }
            return *part;
        }
        if (const std::optional<TimeLayout> layout = layoutOfColumn(cells, true)) {
            source.layout = *layout;
            return TimePart::stamp;
        }
        return std::nullopt;
    }

    const ColumnsToSearch& m_table;
    CalendarColumns m_calendar;
};

} // namespace

TimeSource findTime(const ColumnsToSearch& table)
{
    return TimeSearch(table).find();
}

TimeSource timeOf(const ColumnsToSearch& table, const std::vector<std::size_t>& columns)
{
    return TimeSearch(table).named(columns);
}

std::vector<std::optional<Milliseconds>> stampsOf(const TableRows& rows, const TimeSource& source)
{
    std::vector<std::optional<Milliseconds>> stamps;
    stamps.reserve(rows.size());
    std::vector<Milliseconds> parts(source.columns.size());
    for (const TableRow& row : rows) {
        bool complete = true;
        for (std::size_t i = 0; i < parts.size() && complete; ++i) {
            const std::size_t column = source.columns[i].column;
            const std::optional<Milliseconds> part =
                column < row.size() ? parsePart(row[column], source.columns[i].part, source.layout)
                                    : std::nullopt;
            complete = part.has_value();
            parts[i] = part.value_or(0);
        }
        stamps.push_back(complete ? stampOfParts(source, parts.data()) : std::nullopt);
    }
    return stamps;
}

double distinctShare(const std::vector<std::optional<Milliseconds>>& stamps)
{
    std::set<Milliseconds> distinct;
    std::size_t present = 0;
    for (const std::optional<Milliseconds>& stamp : stamps) {
        if (!stamp)
            continue;
        ++present;
        distinct.insert(*stamp);
    }
    return present == 0 ? 0 : static_cast<double>(distinct.size()) / static_cast<double>(present);
}

} // namespace retort::data
