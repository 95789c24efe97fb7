// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_layout.h"

namespace retort::data
{

/// Decides whether columns are series, or series are stacked below each other (a column of ids tells apart rows of one
/// time), lie in rows, or have a day in each row; sets format.shape and seriesIds, with a remark.
void findShape(TableLayout& table, std::optional<TableShape> stated);

/// Where the shape is `day_rows`: the first of the columns at the end that hold equal parts of a day.
std::size_t firstPartOfDay(const TableLayout& table);

} // namespace retort::data
