// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/table_layout.h"

#include "core/data/cell_reader.h"
#include "core/data/cell_values.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace retort::data
{
namespace
{

constexpr std::size_t sampleRows = 200;

std::vector<std::string> cellsOf(const TableRows& rows, std::size_t column)
{
    std::vector<std::string> cells;
    for (const std::vector<std::string>& row : rows) {
        if (column < row.size())
            cells.push_back(row[column]);
    }
    return cells;
}

bool namesTime(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    static constexpr std::array whole = {"ts",     "day",   "month", "year", "hour",
                                         "period", "stamp", "epoch", "unix"};
    static constexpr std::array parts = {"date", "time", "datum", "zeit", "时间", "日期"};
    return std::find(whole.begin(), whole.end(), name) != whole.end() ||
           std::any_of(parts.begin(), parts.end(),
                       [&name](const char* part) { return name.find(part) != std::string::npos; });
}

bool strictlyIncreasing(const std::vector<std::string>& cells, const TimeLayout& layout)
{
    std::optional<Milliseconds> last;
    for (const std::string& cell : cells) {
        const std::optional<Milliseconds> stamp = parseStamp(cell, layout);
        if (!stamp || (last && *stamp <= *last))
            return false;
        last = stamp;
    }
    return cells.size() > 1;
}

ColumnLayout::Content contentOf(const std::vector<std::string>& cells, char decimal)
{
    std::size_t present = 0;
    std::size_t numbers = 0;
    std::size_t timesOfDay = 0;
    for (const std::string& cell : cells) {
        if (isMissingCell(cell))
            continue;
        ++present;
        numbers += parseNumber(cell, decimal) ? 1 : 0;
        timesOfDay += parseTimeOfDay(cell) ? 1 : 0;
    }
    if (present > 0 && timesOfDay == present)
        return ColumnLayout::Content::time_of_day;
    return present == 0 || 2 * numbers >= present ? ColumnLayout::Content::number
                                                  : ColumnLayout::Content::text;
}

void describeColumn(TableLayout& table, std::size_t c)
{
    ColumnLayout& column = table.columns[c];
    const std::vector<std::string> cells = cellsOf(table.sample, c);
    column.content = contentOf(cells, table.format.decimal);
    column.time = layoutOfColumn(cells, false);
    if (!column.time && (c == 0 || namesTime(column.name))) {
        const std::optional<TimeLayout> bare = layoutOfColumn(cells, true);
        const bool year = bare && bare->kind == TimeLayout::Kind::year;
        if (bare && strictlyIncreasing(cells, *bare) && (!year || namesTime(column.name)))
            column.time = bare;
    }
    if (column.time) {
        column.content = ColumnLayout::Content::time;
        if (table.timeColumn < 0)
            table.timeColumn = static_cast<int>(c);
    }
}

void nameColumns(TableLayout& table, std::vector<std::string> names)
{
    std::set<std::string> taken(names.begin(), names.end());
    std::set<std::string> used;
    for (std::size_t c = 0; c < names.size(); ++c) {
        std::string name = names[c];
        if (name.empty()) {
            name = "column " + std::to_string(c + 1);
            if (table.format.header)
                table.remarks.push_back(
                    {RETORT_TEXT("data", "Column %1 has no name in the header and is called '%2'."),
                     {std::to_string(c + 1), name}});
        } else if (used.count(name) > 0) {
            int copy = 1;
            while (taken.count(names[c] + "." + std::to_string(copy)) > 0)
                ++copy;
            name = names[c] + "." + std::to_string(copy);
            table.remarks.push_back(
                {RETORT_TEXT("data", "The header names '%1' more than once; column %2 is called "
                                     "'%3'."),
                 {names[c], std::to_string(c + 1), name}});
        }
        used.insert(name);
        taken.insert(name);
        table.columns.push_back({name, ColumnLayout::Content::number, std::nullopt});
    }
}

/// Cells of a row without the empty one that a trailing delimiter makes.
std::size_t widthWithoutTrailing(const std::vector<std::string>& row)
{
    std::size_t width = row.size();
    while (width > 1 && row[width - 1].empty())
        --width;
    return width;
}

} // namespace

Result<void> checkFormat(const CsvFormat& format)
{
    const auto code = static_cast<unsigned char>(format.delimiter);
    const bool delimiterFits = (code == '\t' || (code >= 0x20 && code < 0x7F)) && std::isalnum(code) == 0 &&
                               std::string_view(".+-\"").find(format.delimiter) == std::string_view::npos;
    if (!delimiterFits)
        return fail(
            ErrorKind::invalid,
            RETORT_TEXT("data",
                        "'%1' cannot separate columns. Choose a comma, semicolon, tab, bar or blank."),
            {std::string(1, format.delimiter)});
    // A comma may be both: then the numbers stand in quotes.
    if (format.decimal != '.' && format.decimal != ',')
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("data", "'%1' cannot be the decimal sign. Choose a point or a comma."),
                    {std::string(1, format.decimal)});
    return {};
}

Result<TableLayout> layOutTable(std::string_view text, bool wholeText, const std::string& fileName,
                                const std::optional<CsvFormat>& format)
{
    TableLayout table;
    table.format = format ? *format : detectFormat(text, wholeText);
    if (const Result<void> check = checkFormat(table.format); !check)
        return tl::unexpected(check.error());

    CellReader reader(text, table.format.delimiter);
    while (!reader.atEnd() && reader.skipBlankRow())
        ++table.rowsBefore;
    std::vector<std::string> names;
    if (table.format.header && !reader.atEnd()) {
        ++table.rowsBefore;
        for (bool rowEnded = false; !rowEnded;)
            names.emplace_back(reader.next(rowEnded));
    }
    table.bodyOffset = reader.offset();
    table.sample = firstRows(text.substr(table.bodyOffset), table.format.delimiter, sampleRows, wholeText);
    if (table.sample.empty())
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("data", "%1 has a header and no rows below it. Choose a file with values."),
                    {fileName});

    std::size_t width = names.empty() ? 1 : widthWithoutTrailing(names);
    // Without names, or with an empty last one, the rows say how many columns there are.
    if (names.empty() || width < names.size()) {
        for (const std::vector<std::string>& row : table.sample) {
            const std::size_t used = widthWithoutTrailing(row);
            width = std::max(width, names.empty() ? used : std::min(used, names.size()));
        }
    }
    names.resize(width);
    for (std::string& name : names)
        name = name.substr(0, 200);
    nameColumns(table, std::move(names));
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        describeColumn(table, c);
    return table;
}

std::optional<TimeLayout> timeLayoutOf(const TableLayout& table, std::size_t column, bool bareNumbers)
{
    if (table.columns[column].time)
        return table.columns[column].time;
    return layoutOfColumn(cellsOf(table.sample, column), bareNumbers);
}

} // namespace retort::data
