// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/time_search.h"

namespace retort::data
{

/// Time whose parts have columns of their own: year, month, day, hour and so on.
class CalendarColumns
{
public:
    explicit CalendarColumns(const ColumnsToSearch& table) : m_table(table) {}

    /// All columns that are parts, by their names and numbers; empty where there are fewer than two.
    TimeSource ofParts() const;
    /// Adds the column to a source of days if it is a part of the day: a time of day, or numbers that count
    /// it.
    bool addPartOfDay(TimeSource& source, std::size_t column) const;
    /// Adds the column as that part of the day if its numbers can be that.
    bool addNumberedPart(TimeSource& source, std::size_t column, TimePart part,
                         const std::vector<double>& numbers) const;

private:
    double shareOf(const TimeSource& source) const { return distinctShare(stampsOf(m_table.rows, source)); }
    bool isPart(std::size_t column, TimePart wanted, const TimeSource& source) const;
    std::vector<double> partNumbers(std::size_t column, TimePart part, const TimeSource& source) const;
    bool addCalendarPart(TimeSource& source, std::size_t column, TimePart part,
                         const std::vector<double>& numbers) const;
    bool addUnnamedYear(TimeSource& source) const;
    std::optional<double> lastOfDay(const TimeSource& source, const std::vector<double>& numbers) const;

    const ColumnsToSearch& m_table;
};

} // namespace retort::data
