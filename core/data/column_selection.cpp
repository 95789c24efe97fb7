// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/column_selection.h"

#include "core/data/cell_values.h"
#include "core/data/text_encoding.h"
#include "core/parameters/schema.h"

#include <algorithm>

namespace retort::data
{
namespace
{

Result<std::size_t> columnNamed(const TableLayout& table, const std::string& name,
                                const std::string& fileName)
{
    std::vector<std::string> known;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].name == name)
            return c;
        known.push_back(table.columns[c].name);
    }
    const std::string nearest = nearestName(name, known);
    if (!nearest.empty())
        return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1 has no column '%2'. Do you mean '%3'?"),
                    {fileName, name, nearest});
    std::string list;
    for (std::size_t i = 0; i < std::min<std::size_t>(known.size(), 10); ++i)
        list += (i > 0 ? ", " : "") + known[i];
    return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1 has no column '%2'. It begins with: %3."),
                {fileName, name, list});
}

Result<void> selectTime(const TableLayout& table, const std::string& name, const std::string& fileName,
                        ColumnSelection& selection)
{
    if (name.empty())
        return {};
    if (name == "auto") {
        selection.time = table.timeColumn;
        if (selection.time >= 0)
            selection.layout = table.columns[static_cast<std::size_t>(selection.time)].time;
        return {};
    }
    const Result<std::size_t> column = columnNamed(table, name, fileName);
    if (!column)
        return tl::unexpected(column.error());
    selection.time = static_cast<int>(*column);
    selection.layout = timeLayoutOf(table, *column, true);
    if (selection.layout)
        return {};
    std::string cell;
    std::size_t row = table.rowsBefore;
    for (const std::vector<std::string>& cells : table.sample) {
        ++row;
        cell = *column < cells.size() ? cells[*column] : std::string();
        if (!isMissingCell(cell))
            break;
    }
    return fail(
        ErrorKind::malformed,
        RETORT_TEXT("data",
                    "%1: row %2, column %3: '%4' is not a date or time. Choose another time column or "
                    "the row number."),
        {fileName, std::to_string(row), name, shownCell(cell)});
}

} // namespace

Result<ColumnSelection> selectColumns(const TableLayout& table, const ImportOptions& options,
                                      const std::string& fileName)
{
    ColumnSelection selection;
    if (Result<void> time = selectTime(table, options.timeColumn, fileName, selection); !time)
        return tl::unexpected(time.error());
    const auto behind = static_cast<std::size_t>(selection.time + 1);
    selection.timeOfDayBehind = selection.time >= 0 && behind < table.columns.size() &&
                                table.columns[behind].content == ColumnLayout::Content::time_of_day;

    selection.channelsNamed = !options.channels.empty();
    for (const std::string& name : options.channels) {
        const Result<std::size_t> column = columnNamed(table, name, fileName);
        if (!column)
            return tl::unexpected(column.error());
        const bool isTime =
            static_cast<int>(*column) == selection.time || (selection.timeOfDayBehind && *column == behind);
        if (isTime)
            return fail(
                ErrorKind::invalid,
                RETORT_TEXT("data",
                            "Column '%1' of %2 is the time and cannot be a channel too. Take it out of "
                            "one of the two."),
                {name, fileName});
        if (std::find(selection.channels.begin(), selection.channels.end(), *column) !=
            selection.channels.end())
            return fail(ErrorKind::invalid,
                        RETORT_TEXT("data", "The channel '%1' is listed twice. Take one away."), {name});
        selection.channels.push_back(*column);
    }
    for (std::size_t c = 0; !selection.channelsNamed && c < table.columns.size(); ++c) {
        if (static_cast<int>(c) != selection.time && !(selection.timeOfDayBehind && c == behind))
            selection.channels.push_back(c);
    }
    return selection;
}

} // namespace retort::data
