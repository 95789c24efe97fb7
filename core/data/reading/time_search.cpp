// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/time_search.h"

#include "core/data/reading/column_names.h"
#include "core/data/reading/missing_values.h"
#include "core/data/reading/number_cell.h"
#include "core/data/time/calendar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace retort::data
{
namespace
{

constexpr double nearlyAll = 0.95;

std::vector<std::string> cellsOf(const TableRows& rows, std::size_t column)
{
    std::vector<std::string> cells;
    cells.reserve(rows.size());
    for (const TableRow& row : rows) {
        if (column < row.size())
            cells.push_back(row[column]);
    }
    return cells;
}

/// Numbers of a column, where nearly every cell is one.
std::vector<double> numbersOf(const std::vector<std::string>& cells)
{
    std::vector<double> numbers;
    std::size_t present = 0;
    for (const std::string& cell : cells) {
        if (MissingValues::isUsual(cell))
            continue;
        ++present;
        std::optional<double> number = parseNumber(cell, '.');
        number = number ? number : parseNumber(cell, ',');
        if (number)
            numbers.push_back(*number);
    }
    return static_cast<double>(numbers.size()) >= nearlyAll * static_cast<double>(present)
               ? numbers
               : std::vector<double>();
}

bool wholeWithin(const std::vector<double>& numbers, double low, double high)
{
    return !numbers.empty() && std::all_of(numbers.begin(), numbers.end(), [low, high](double number) {
        return number == std::floor(number) && number >= low && number <= high;
    });
}

bool increasing(const std::vector<double>& numbers, bool strictly)
{
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        if (numbers[i] < numbers[i - 1] || (strictly && numbers[i] == numbers[i - 1]))
            return false;
    }
    return numbers.size() > 1;
}

bool monotone(const std::vector<double>& numbers, bool strictly)
{
    std::vector<double> reversed(numbers.rbegin(), numbers.rend());
    return increasing(numbers, strictly) || increasing(reversed, strictly);
}

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
    explicit TimeSearch(const ColumnsToSearch& table) : m_table(table) {}

    TimeSource find()
    {
        TimeSource best = bestStamp();
        double share = best.empty() ? 0 : shareOf(best);
        if (share < nearlyAll) {
            for (TimeSource candidate : {completed(best), ofCalendarParts(), ofBareNumbers()}) {
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
                if (best.uses(c) || !addPartOfDay(candidate, c))
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

    bool addPartOfDay(TimeSource& source, std::size_t column) const
    {
        if (m_table.index[column])
            return false;
        if (classOfColumn(column) == CellClass::clock) {
            source.columns.push_back({column, TimePart::clock});
            return true;
        }
        if (classOfColumn(column) != CellClass::number)
            return false;
        const std::optional<TimePart> part = partNamed(m_table.names[column]);
        const std::vector<double> numbers = numbersOf(cellsOf(m_table.rows, column));
        if (part && addNumberedPart(source, column, *part, numbers))
            return true;
        const std::optional<double> last = lastOfDay(source, numbers);
        if (!last)
            return false;
        return addNumberedPart(source, column, *last <= 25 ? TimePart::hour : TimePart::period, numbers);
    }

    /// Whatever its name: a column that counts 0 to 23, or from 1 to 24, 48 or 96, anew each day is a part of
    /// the day.
    std::optional<double> lastOfDay(const TimeSource& source, const std::vector<double>& numbers) const
    {
        const std::vector<std::optional<Milliseconds>> days = stampsOf(m_table.rows, source);
        if (numbers.size() != days.size() || numbers.empty())
            return std::nullopt;
        const double first = *std::min_element(numbers.begin(), numbers.end());
        const double last = *std::max_element(numbers.begin(), numbers.end());
        const bool usual = (first == 0 && (last == 23 || last == 47 || last == 95)) ||
                           (first == 1 && (last == 24 || last == 48 || last == 96));
        if (!usual || (first == 0 && last > 23))
            return std::nullopt;
        std::size_t steps = 0;
        for (std::size_t i = 1; i < numbers.size(); ++i) {
            const bool sameDay = days[i] == days[i - 1];
            steps += sameDay ? numbers[i] == numbers[i - 1] + 1 : numbers[i] == first ? 1 : 0;
        }
        return steps + 5 >= numbers.size() ? std::optional(last) : std::nullopt;
    }

    bool addNumberedPart(TimeSource& source, std::size_t column, TimePart part,
                         const std::vector<double>& numbers) const
    {
        const double largest = numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end());
        switch (part) {
        case TimePart::hour:
            if (!wholeWithin(numbers, 0, 25))
                return false;
            if (wholeWithin(numbers, 1, 25) && largest >= 24)
                part = TimePart::hour_ending;
            break;
        case TimePart::hour_minute:
            if (!wholeWithin(numbers, 0, 2400))
                return false;
            if (largest < 24 && largest > 0)
                part = TimePart::hour;
            else if (largest <= 25 && largest > 0)
                part = TimePart::hour_ending;
            break;
        case TimePart::minute:
        case TimePart::second:
            if (!wholeWithin(numbers, 0, 59))
                return false;
            break;
        case TimePart::period:
            if (!wholeWithin(numbers, 1, 100) || largest < 23)
                return false;
            source.periodLength = largest <= 25 ? 3'600'000 : largest <= 50 ? 1'800'000 : 900'000;
            break;
        default: return false;
        }
        source.columns.push_back({column, part});
        return true;
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

    /// Year, month, day, hour and so on in columns of their own.
    TimeSource ofCalendarParts() const
    {
        TimeSource source;
        static constexpr std::array order = {TimePart::year,   TimePart::quarter,     TimePart::month,
                                             TimePart::week,   TimePart::day_of_year, TimePart::day,
                                             TimePart::hour,   TimePart::hour_minute, TimePart::minute,
                                             TimePart::second, TimePart::period};
        for (const TimePart wanted : order) {
            for (std::size_t c = 0; c < width(); ++c) {
                if (!isPart(c, wanted, source) || m_table.index[c] || source.uses(c))
                    continue;
                const std::vector<double> numbers = partNumbers(c, wanted, source);
                if (addCalendarPart(source, c, wanted, numbers))
                    break;
            }
            if (wanted == TimePart::year && source.empty() && !addUnnamedYear(source))
                return {};
        }
        return source.columns.size() > 1 ? source : TimeSource();
    }

    /// By its name; "mm" beside "MM" is minutes, and a number of a day above 31 without a month one of the
    /// year.
    bool isPart(std::size_t column, TimePart wanted, const TimeSource& source) const
    {
        const std::string& name = m_table.names[column];
        const std::optional<TimePart> part = partNamed(name);
        if (wanted == TimePart::minute && name == "mm")
            return true;
        if (wanted == TimePart::day_of_year && part == TimePart::day && source.columns.size() == 1) {
            const std::vector<double> numbers = numbersOf(cellsOf(m_table.rows, column));
            return wholeWithin(numbers, 1, 366) && *std::max_element(numbers.begin(), numbers.end()) > 31;
        }
        return part == wanted;
    }

    /// Numbers; of months and quarters also names.
    std::vector<double> partNumbers(std::size_t column, TimePart part, const TimeSource& source) const
    {
        const std::vector<std::string> cells = cellsOf(m_table.rows, column);
        if (classOfColumn(column) == CellClass::number)
            return numbersOf(cells);
        std::vector<double> numbers;
        if (part != TimePart::month && part != TimePart::quarter)
            return numbers;
        for (const std::string& cell : cells) {
            const std::optional<Milliseconds> number = parsePart(cell, part, source.layout);
            if (!number)
                return {};
            numbers.push_back(static_cast<double>(*number));
        }
        return numbers;
    }

    bool addCalendarPart(TimeSource& source, std::size_t column, TimePart part,
                         const std::vector<double>& numbers) const
    {
        const bool fits = part == TimePart::year
                              ? wholeWithin(numbers, 1000, 2999) || wholeWithin(numbers, 0, 99)
                          : part == TimePart::quarter     ? wholeWithin(numbers, 1, 4)
                          : part == TimePart::month       ? wholeWithin(numbers, 1, 12)
                          : part == TimePart::week        ? wholeWithin(numbers, 1, 53)
                          : part == TimePart::day         ? wholeWithin(numbers, 1, 31)
                          : part == TimePart::day_of_year ? wholeWithin(numbers, 1, 366)
                                                          : false;
        if (!fits)
            return addNumberedPart(source, column, part, numbers);
        // A finer part helps only where rows are not told apart yet; a coarse one is always wanted.
        if (part != TimePart::year && source.columns.size() > 1 && shareOf(source) >= nearlyAll)
            return false;
        source.columns.push_back({column, part});
        return true;
    }

    /// "1749;01;...": years and months in the first columns of a table without names.
    bool addUnnamedYear(TimeSource& source) const
    {
        if (width() < 3)
            return false;
        const std::vector<double> years = numbersOf(cellsOf(m_table.rows, 0));
        const std::vector<double> months = numbersOf(cellsOf(m_table.rows, 1));
        if (!wholeWithin(years, 1500, 2200) || !increasing(years, false) || !wholeWithin(months, 1, 12) ||
            years.size() != months.size())
            return false;
        TimeSource candidate;
        candidate.columns = {{0, TimePart::year}, {1, TimePart::month}};
        if (shareOf(candidate) < nearlyAll || *std::max_element(months.begin(), months.end()) < 12)
            return false;
        source = candidate;
        return true;
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
            if (addNumberedPart(probe, column, *part, numbers)) {
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
