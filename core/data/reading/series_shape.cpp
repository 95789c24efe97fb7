// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/series_shape.h"

#include "core/data/reading/column_names.h"
#include "core/data/reading/missing_values.h"
#include "core/data/reading/number_cell.h"

#include <algorithm>
#include <set>

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

/// A name in each row, each once.
bool holdsNames(const TableLayout& table, std::size_t column)
{
    std::set<std::string> names;
    for (const TableRow& row : table.sample) {
        if (column >= row.size() || row[column].empty() || !names.insert(row[column]).second)
            return false;
    }
    return table.columns[column].content == CellClass::text;
}

bool hasSeriesInRows(const TableLayout& table)
{
    if (!table.time.empty() || table.columns.size() < 4 || !holdsNames(table, 0))
        return false;
    const std::vector<std::string> names = namesFrom(table, 1);
    const bool numbers = std::all_of(table.columns.begin() + 1, table.columns.end(), [](const ColumnLayout& column) {
        return column.content == CellClass::number;
    });
    return numbers && (areTimes(names) || countsUp(namesFrom(table, 0), 1));
}

/// The parts of a day that the last columns can be: names that count up, or times of day.
std::size_t partsOfDay(const TableLayout& table)
{
    const std::vector<std::size_t> values = valueColumns(table);
    for (const std::size_t parts : {std::size_t{96}, std::size_t{48}, std::size_t{24}}) {
        if (values.size() < parts || values[values.size() - parts] != table.columns.size() - parts)
            continue;
        const std::vector<std::string> names = namesFrom(table, table.columns.size() - parts);
        const bool clocks = std::all_of(names.begin(), names.end(),
                                        [](const std::string& name) { return parseTimeOfDay(name).has_value(); });
        if (countsUp(names, 0) || clocks)
            return parts;
    }
    return 0;
}

} // namespace

int seriesIdOf(const TableLayout& table, const TimeSource& time)
{
    const std::vector<std::optional<Milliseconds>> stamps = stampsOf(table.sample, time);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const ColumnLayout& column = table.columns[c];
        const bool mayBeId = column.content == CellClass::text || column.content == CellClass::number;
        if (time.uses(c) || column.index || !mayBeId)
            continue;
        std::set<std::pair<std::string, Milliseconds>> pairs;
        std::set<std::string> ids;
        std::size_t present = 0;
        for (std::size_t r = 0; r < stamps.size(); ++r) {
            const TableRow& row = table.sample[r];
            if (!stamps[r] || c >= row.size() || MissingValues::isUsual(row[c]))
                continue;
            ++present;
            ids.insert(row[c]);
            pairs.emplace(row[c], *stamps[r]);
        }
        const bool fractions = std::any_of(ids.begin(), ids.end(), [](const std::string& id) {
            return id.find_first_of(".,") != std::string::npos && parseNumber(id, '.');
        });
        const bool fewIds = 3 * ids.size() <= present || (ids.size() > 1 && column.content == CellClass::text);
        if (present > 3 && ids.size() > 1 && fewIds && !fractions && pairs.size() * 100 >= present * 99)
            return static_cast<int>(c);
    }
    return -1;
}

std::size_t firstPartOfDay(const TableLayout& table)
{
    return table.columns.size() - partsOfDay(table);
}

void findShape(TableLayout& table, std::optional<TableShape> stated)
{
    TableShape& shape = table.format.shape;
    const double distinct = table.time.empty() ? 1 : distinctShare(stampsOf(table.sample, table.time));
    const int id = !table.time.empty() && (distinct < 0.7 || stated == TableShape::stacked)
                       ? seriesIdOf(table, table.time)
                       : -1;
    shape = id >= 0 ? TableShape::stacked : TableShape::wide;
    if (stated) {
        shape = *stated;
    } else if (id < 0 && hasSeriesInRows(table)) {
        shape = TableShape::rows;
    } else if (!table.time.empty() && partsOfDay(table) > 0) {
        shape = TableShape::day_rows;
    }
    if (shape == TableShape::stacked || shape == TableShape::day_rows)
        table.seriesId = id;
    if (shape == TableShape::rows)
        table.seriesId = 0;
    switch (shape) {
    case TableShape::wide:
        break;
    case TableShape::stacked:
        if (id >= 0)
            table.remarks.push_back({RETORT_TEXT("data", "Several series are stacked; column %1 identifies them, and "
                                                         "each becomes a channel."),
                                     {table.columns[static_cast<std::size_t>(id)].name}});
        break;
    case TableShape::rows:
        table.remarks.push_back({RETORT_TEXT("data", "Each row contains one series, and time runs along the header; "
                                                     "each row becomes a channel."),
                                 {}});
        break;
    case TableShape::day_rows:
        table.remarks.push_back({RETORT_TEXT("data", "Each row contains one day, with its hours in columns %1 to %2; "
                                                     "the days are joined end to end."),
                                 {table.columns[firstPartOfDay(table)].name,
                                  table.columns.back().name}});
        break;
    }
}

} // namespace retort::data
