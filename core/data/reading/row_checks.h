// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/column_reading.h"
#include "core/data/reading/remark_log.h"

namespace retort::data
{

/// Whether the rows of a table were read as its format says. Errors name row and column.
struct RowChecks {
    const std::string& fileName;
    const TableLayout& table;
    std::size_t columns; ///< of the file
    const TimeSource& time;
    const RawColumns& raw;
    RemarkLog& remarks;

    /// Rows with too many cells and open quotes are errors; rows with too few are remarked on.
    Result<void> cells() const;
    /// Stamps are whole milliseconds: a finer clock would fold rows onto each other.
    Result<void> clock() const;
    /// Totals below the table and, among many rows, a stamp that cannot be read: the row is left out, and said.
    Result<void> stamps() const;

private:
    std::string firstCell(std::size_t column) const;
    const std::string& name(std::size_t column) const;
};

} // namespace retort::data
