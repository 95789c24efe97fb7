// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/calendar_columns.h"

#include "core/data/reading/column_names.h"
#include "core/data/reading/column_numbers.h"

#include <algorithm>
#include <array>

namespace retort::data
{

TimeSource CalendarColumns::ofParts() const
{
    TimeSource source;
    static constexpr std::array order = {TimePart::year,   TimePart::quarter,     TimePart::month,
                                         TimePart::week,   TimePart::day_of_year, TimePart::day,
                                         TimePart::hour,   TimePart::hour_minute, TimePart::minute,
                                         TimePart::second, TimePart::period};
    for (const TimePart wanted : order) {
        for (std::size_t c = 0; c < m_table.names.size(); ++c) {
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
bool CalendarColumns::isPart(std::size_t column, TimePart wanted, const TimeSource& source) const
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
std::vector<double> CalendarColumns::partNumbers(std::size_t column, TimePart part,
                                                 const TimeSource& source) const
{
    const std::vector<std::string> cells = cellsOf(m_table.rows, column);
    if (m_table.classes[column] == CellClass::number)
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

bool CalendarColumns::addCalendarPart(TimeSource& source, std::size_t column, TimePart part,
                                      const std::vector<double>& numbers) const
{
    const bool fits = part == TimePart::year ? wholeWithin(numbers, 1000, 2999) || wholeWithin(numbers, 0, 99)
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
bool CalendarColumns::addUnnamedYear(TimeSource& source) const
{
    if (m_table.names.size() < 3)
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

bool CalendarColumns::addPartOfDay(TimeSource& source, std::size_t column) const
{
    if (m_table.index[column])
        return false;
    if (m_table.classes[column] == CellClass::clock) {
        source.columns.push_back({column, TimePart::clock});
        return true;
    }
    if (m_table.classes[column] != CellClass::number)
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
std::optional<double> CalendarColumns::lastOfDay(const TimeSource& source,
                                                 const std::vector<double>& numbers) const
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

bool CalendarColumns::addNumberedPart(TimeSource& source, std::size_t column, TimePart part,
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

} // namespace retort::data
