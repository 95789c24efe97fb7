// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/column_selection.h"

#include <algorithm>

namespace retort::data
{

Result<ColumnSelection> selectColumns(const TableLayout& table, const ImportOptions& options,
                                      const std::string& fileName)
{
    ColumnSelection selection;
    Result<TimeSource> time = table.timeBy(options.timeColumns, fileName);
    if (!time)
        return tl::unexpected(time.error());
    selection.time = std::move(*time);

    // Where rows are put together to series, all columns of values are read; channels are chosen among the series.
    const bool wide = table.format.shape == TableShape::wide;
    selection.channelsNamed = wide && !options.channels.empty();
    const std::vector<std::string> known = table.columnNames();
    for (const std::string& name : options.channels) {
        if (!wide)
            break;
        const Result<std::size_t> column = columnNamed(known, name, fileName);
        if (!column)
            return tl::unexpected(column.error());
        if (const auto made = table.encoded.find(*column); made != table.encoded.end()) {
            selection.channels.insert(selection.channels.end(), made->second.begin(), made->second.end());
            continue;
        }
        if (selection.time.uses(*column))
            return fail(
                ErrorKind::invalid,
                RETORT_TEXT("data",
                            "Column '%1' of %2 is the time column and cannot also be a channel. Remove it from one "
                            "of the two."),
                {name, fileName});
        if (std::find(selection.channels.begin(), selection.channels.end(), *column) !=
            selection.channels.end())
            return fail(ErrorKind::invalid,
                        RETORT_TEXT("data", "The channel '%1' is listed twice. Remove one of them."), {name});
        selection.channels.push_back(*column);
    }
    for (std::size_t c = 0; !selection.channelsNamed && c < table.columns.size(); ++c) {
        const bool id = std::find(table.seriesIds.begin(), table.seriesIds.end(), c) != table.seriesIds.end();
        if (!selection.time.uses(c) && !table.columns[c].index && !id && c >= table.firstStep && !table.encoded.contains(c))
            selection.channels.push_back(c);
    }
    return selection;
}

} // namespace retort::data
