// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/remark_log.h"
#include "core/data/reading/series_import.h"
#include "core/data/reading/table_layout.h"

#include <string_view>

namespace retort::data
{

/// Channels made from a column: their names, and a value for each row of the body; not a number where the cell is missing.
struct EncodedColumn {
    std::vector<std::string> names;
    std::vector<std::vector<double>> values;
};

inline constexpr std::size_t mostCategories = 64;

/// categories: "NAME = WORD" for each word in order, 1 where the cell has it and else 0; of two words the second alone. direction:
/// "NAME sin" and "NAME cos" of the angle clockwise from north, of compass points ("NNE", "south-west") and of degrees; both 0
/// where there is no direction (calm, variable). `body` holds the rows below the header. Errors: no words, too many words, cells that are
/// mostly no directions.
Result<EncodedColumn> encodeColumn(std::string_view body, const TableLayout& table, std::size_t column, ColumnEncoding encoding,
                                   const std::vector<std::string>& missing, const std::string& fileName, RemarkLog& remarks);

} // namespace retort::data
