// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_layout.h"

namespace retort::data
{

/// Decides whether columns are series, or series are stacked below each other (a column of ids tells apart rows of one
/// time), lie in rows, or have a day or a year in each row; sets format.shape and seriesIds, with a remark.
void findShape(TableLayout& table, std::optional<TableShape> stated);

/// Neighbouring columns that hold the parts of what one row stands for, in order.
struct RowParts {
    std::size_t first = 0;
    std::size_t count = 0;
    bool months = false; ///< of a year; otherwise equal parts of a day

    /// The time of a part in a row with this stamp.
    Milliseconds stampOf(Milliseconds row, std::size_t part) const;
};

/// The hours of a day or the months of a year in each row; a count of 0 where the table has neither.
RowParts partsOfRow(const TableLayout& table, TableShape shape);

} // namespace retort::data
