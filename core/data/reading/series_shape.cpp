// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/series_shape.h"

#include "core/data/reading/column_names.h"
#include "core/data/reading/number_cell.h"
#include "core/data/reading/series_ids.h"
#include "core/data/time/calendar.h"
#include "core/data/time/named_stamp.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace retort::data
{
namespace
{

/// Columns of numbers that are nothing else.
std::vector<std::size_t> valueColumns(const TableLayout& table)
{
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (!table.isUsed(c) && table.columns[c].content == CellClass::number)
            columns.push_back(c);
    }
    return columns;
}

std::vector<std::string> namesFrom(const TableLayout& table, std::size_t first)
{
    std::vector<std::string> names;
    for (std::size_t c = first; c < table.columns.size(); ++c)
        names.push_back(table.columns[c].name);
    return names;
}

/// "sensor, 2020-01-01 00:00, 2020-01-01 01:00, ..."
bool areTimes(const std::vector<std::string>& names)
{
    const std::optional<TimeLayout> layout = layoutOfColumn(names, true);
    if (!layout || names.size() < 3)
        return false;
    std::optional<Milliseconds> last;
    for (const std::string& name : names) {
        const std::optional<Milliseconds> stamp = parseStamp(name, *layout);
        if (!stamp || (last && *stamp <= *last))
            return false;
        last = stamp;
    }
    return true;
}

/// "Hour 01" -> "hour": what is in front of the number of a name, without signs, in small letters.
std::string wordBefore(const std::string& name)
{
    std::string word;
    for (const char sign : name.substr(0, name.find_last_not_of("0123456789") + 1)) {
        if (std::string_view(" _-.").find(sign) == std::string_view::npos)
            word += static_cast<char>(sign >= 'A' && sign <= 'Z' ? sign - 'A' + 'a' : sign);
    }
    return word;
}

template <std::size_t N>
bool isOneOf(const std::string& word, const std::array<std::string_view, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "V2", "d_1", "3": steps of time that are only numbered. "sensor_1" is a series.
bool countSteps(const std::vector<std::string>& names)
{
    static constexpr std::array<std::string_view, 20> words = {"", "v", "t", "d", "day", "step", "x", "y", "w", "week",
                                                               "f", "h", "hour", "time", "value", "m", "month", "q",
                                                               "quarter", "lag"};
    return countsUp(names) && isOneOf(wordBefore(names.front()), words);
}

/// "H1", "hour 1", "HE01", "0": from 0 or 1 on, by a name that a part of a day has.
bool countPartsOfDay(const std::vector<std::string>& names)
{
    static constexpr std::array<std::string_view, 22> words = {
        "", "h", "hr", "hrs", "hour", "hourending", "he", "hora", "heure", "stunde", "std",
        "v", "t", "p", "q", "qh", "sp", "period", "interval", "int", "小时", "时段"};
    const std::string& first = names.front();
    const std::optional<double> number = parseNumber(first.substr(first.find_last_not_of("0123456789") + 1), '.');
    return number && (*number == 0 || *number == 1) && countsUp(names) && isOneOf(wordBefore(first), words);
}

/// The column from which times run along the header to its end; 0 where none do.
std::size_t firstStepOf(const TableLayout& table)
{
    if (!table.time.empty() || table.columns.size() < 4)
        return 0;
    std::size_t first = table.columns.size();
    while (first > 0 && table.columns[first - 1].content == CellClass::number)
        --first;
    for (std::size_t step = std::max<std::size_t>(first, 1); step + 3 <= table.columns.size(); ++step) {
        if (areTimes(namesFrom(table, step)))
            return step;
    }
    return first == 1 && countSteps(namesFrom(table, 1)) ? 1 : 0;
}

template <typename Predicate>
bool everyStamp(const TableLayout& table, Predicate isRight)
{
    const std::vector<std::optional<Milliseconds>> stamps = stampsOf(table.sample, table.time);
    return std::all_of(stamps.begin(), stamps.end(), [&](const auto& stamp) { return !stamp || isRight(*stamp); });
}

/// The parts of a day that the last columns can be: names that count up, or times of day.
RowParts partsOfDay(const TableLayout& table)
{
    if (!everyStamp(table, [](Milliseconds stamp) { return stamp % calendarDay == 0; }))
        return {};
    const std::vector<std::size_t> values = valueColumns(table);
    for (const std::size_t parts : {std::size_t{96}, std::size_t{48}, std::size_t{24}}) {
        if (values.size() < parts || values[values.size() - parts] != table.columns.size() - parts)
            continue;
        const std::vector<std::string> names = namesFrom(table, table.columns.size() - parts);
        const bool clocks = std::all_of(names.begin(), names.end(),
                                        [](const std::string& name) { return parseTimeOfDay(name).has_value(); });
        if (countPartsOfDay(names) || clocks)
            return {table.columns.size() - parts, parts};
    }
    return {};
}

/// Twelve columns from January to December; means of the year may stand beside them.
RowParts monthsOfYear(const TableLayout& table)
{
    const auto startsYear = [](Milliseconds stamp) {
        const CalendarTime time = calendarTime(stamp);
        return time.dayOfYear == 1 && stamp % calendarDay == 0;
    };
    const auto isMonth = [&table](std::size_t column, int month) {
        return !table.isUsed(column) && monthNamed(table.columns[column].name) == month;
    };
    for (std::size_t first = 0; first + 12 <= table.columns.size(); ++first) {
        int month = 1;
        while (month <= 12 && isMonth(first + static_cast<std::size_t>(month) - 1, month))
            ++month;
        if (month > 12)
            return everyStamp(table, startsYear) ? RowParts{first, 12, true} : RowParts{};
    }
    return {};
}

} // namespace

Milliseconds RowParts::stampOf(Milliseconds row, std::size_t part) const
{
    if (months)
        return midnight(calendarTime(row).year, static_cast<int>(part) + 1, 1);
    return row + static_cast<Milliseconds>(part) * calendarDay / static_cast<Milliseconds>(count);
}

RowParts partsOfRow(const TableLayout& table, TableShape shape)
{
    if (table.time.empty())
        return {};
    return shape == TableShape::day_rows ? partsOfDay(table) : shape == TableShape::year_rows ? monthsOfYear(table) : RowParts{};
}

void findShape(TableLayout& table, std::optional<TableShape> stated)
{
    TableShape& shape = table.format.shape;
    const double distinct = table.time.empty() ? 1 : distinctShare(stampsOf(table.sample, table.time));
    std::vector<std::size_t> ids;
    if (!table.time.empty() && (distinct < 0.7 || stated == TableShape::stacked))
        ids = seriesIdsOf(table, table.time);
    const std::size_t firstStep = firstStepOf(table);
    const std::vector<std::size_t> rowNames = rowNamesOf(table, firstStep);
    shape = !ids.empty() ? TableShape::stacked : TableShape::wide;
    if (stated) {
        shape = *stated;
    } else if (ids.empty() && !rowNames.empty()) {
        shape = TableShape::rows;
    } else {
        for (const TableShape folded : {TableShape::day_rows, TableShape::year_rows})
            shape = partsOfRow(table, folded).count > 0 ? folded : shape;
    }
    const RowParts parts = partsOfRow(table, shape);
    if (shape == TableShape::stacked || shape == TableShape::day_rows || shape == TableShape::year_rows)
        table.seriesIds = ids;
    if (shape == TableShape::rows) {
        table.firstStep = std::max<std::size_t>(firstStep, 1);
        table.seriesIds = rowNames.empty() ? std::vector<std::size_t>{0} : rowNames;
    }
    switch (shape) {
    case TableShape::wide:
        break;
    case TableShape::stacked:
        if (!ids.empty())
            table.remarks.push_back(stackedRemark(table));
        break;
    case TableShape::rows:
        table.remarks.push_back({RETORT_TEXT("data", "Each row contains one series, and time runs along the header; "
                                                     "each row becomes a channel."),
                                 {}});
        break;
    case TableShape::day_rows:
        if (parts.count > 0)
            table.remarks.push_back({RETORT_TEXT("data", "Each row contains one day, with its hours in columns %1 to %2; "
                                                     "the days are joined end to end."),
                                 {table.columns[parts.first].name, table.columns.back().name}});
        break;
    case TableShape::year_rows:
        if (parts.count > 0)
            table.remarks.push_back({RETORT_TEXT("data", "Each row contains one year, with its months in columns %1 to "
                                                     "%2; the years are joined end to end."),
                                 {table.columns[parts.first].name, table.columns[parts.first + 11].name}});
        break;
    }
}

} // namespace retort::data
