// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv_import.h"
#include "core/data/table_layout.h"

namespace retort::data
{

/// Which columns of a table an import reads.
struct ColumnSelection {
    int time = -1;                     ///< -1: the row number
    bool timeOfDayBehind = false;      ///< the column after it holds the time of day
    std::optional<TimeLayout> layout;  ///< of the time column
    std::vector<std::size_t> channels; ///< in the order asked for
    bool channelsNamed = false;        ///< a text in them is an error, not a column to ignore
};

/// Errors: an unknown column with the nearest name, a time column that is none, a channel named twice.
Result<ColumnSelection> selectColumns(const TableLayout& table, const ImportOptions& options,
                                      const std::string& fileName);

} // namespace retort::data
