// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/column_reading.h"
#include "core/data/reading/remark_log.h"

namespace retort::data
{

/// Columns that became series: their names, and the rows of their values.
struct Reshaped {
    std::vector<std::string> names;
    std::vector<std::vector<double>> values;
    std::vector<Milliseconds> stamps; ///< empty where there is no time
    std::vector<std::uint32_t> rows;  ///< of the file, from 1
    bool dated = true;                ///< the stamps are dates
};

/// A table whose rows are not time steps.
struct ShapedTable {
    const std::string& fileName;
    std::string_view body;
    const TableLayout& table;
    const TimeSource& time;
};

/// The series of such a table, by its shape; none where there are no `valueColumns`. Errors: it lacks a column that the shape needs.
Result<Reshaped> reshaped(const ShapedTable& shaped, const RawColumns& raw, const std::vector<std::size_t>& valueColumns, ImportReport& report, RemarkLog& remarks);

/// Series below each other: one for each id and value column, on all stamps of the file in order; NaN where a series has no
/// row. A second row of the same id and stamp is left out, counted and remarked on.
Reshaped unstacked(const RawColumns& raw, const std::vector<std::string>& ids, const std::vector<std::size_t>& valueColumns,
                   const TableLayout& table, ImportReport& report, RemarkLog& remarks);

/// Series in rows: one for each row, named by its first cell; time from the names of the columns, or the row number.
Reshaped transposed(const RawColumns& raw, const std::vector<std::string>& ids, const TableLayout& table);

/// A day or a year in each row: its parts one behind the other, then as for `unstacked` where there are several ids.
Reshaped unfolded(const RawColumns& raw, const std::vector<std::string>& ids, const TableLayout& table,
                  ImportReport& report, RemarkLog& remarks);

} // namespace retort::data
