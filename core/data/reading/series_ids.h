// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_layout.h"

namespace retort::data
{

/// The columns that, with the time, tell the rows apart, where stamps repeat and they do not: one where one is enough
/// (sensor), else as few as possible together (region, product). Empty where there are none.
std::vector<std::size_t> seriesIdsOf(const TableLayout& table, const TimeSource& time);

/// The columns that name each row once. Empty where there are none among the first `width`.
std::vector<std::size_t> rowNamesOf(const TableLayout& table, std::size_t width);

/// As `seriesIdsOf`, by all rows of the file: words that tell the rows apart where three stamps of ten or more repeat. `body`
/// holds the rows below the header, `stamps` their times.
std::vector<std::size_t> seriesIdsOfBody(std::string_view body, const TableLayout& table, const TimeSource& time,
                                         const std::vector<Milliseconds>& stamps);

/// "north / bread": for each row, the cells of `table.seriesIds` as one name. Empty where there are no such columns.
std::vector<std::string> idsOfBody(std::string_view body, const TableLayout& table, std::size_t rows);

/// Says which columns name the series.
Message stackedRemark(const TableLayout& table);

} // namespace retort::data
