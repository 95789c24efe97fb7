// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/series_import.h"
#include "core/data/reading/table_layout.h"

namespace retort::data
{

/// Which columns of a table an import reads.
struct ColumnSelection {
    TimeSource time;                   ///< empty: the row number
    std::vector<std::size_t> channels; ///< in the order asked for
    bool channelsNamed = false;        ///< text in them is an error; the column is not ignored
};

/// Errors: an unknown column with the nearest name, a time column without times, a channel named twice.
Result<ColumnSelection> selectColumns(const TableLayout& table, const ImportOptions& options,
                                      const std::string& fileName);

} // namespace retort::data
