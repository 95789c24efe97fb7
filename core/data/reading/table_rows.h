// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_format.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retort::data
{

using TableRow = std::vector<std::string>;
using TableRows = std::vector<TableRow>;

/// Rows as a format cuts them, and where they stood.
struct CutRows {
    TableRows rows;
    std::vector<std::size_t> lines;   ///< rows of the file before each, blank ones and comments counted
    std::vector<std::size_t> offsets; ///< bytes of the text before each
    std::vector<bool> afterBlank;     ///< a blank line or comment stands right above it
};

struct CutLimits {
    std::size_t rows = static_cast<std::size_t>(-1);
    std::size_t cells = static_cast<std::size_t>(-1);
};

/// The first rows of a text as cells; blank rows and comments are left out. `skippedLines` of the format are stepped
/// over. A row that the end of the text cuts off is left out where `wholeText` is false and a row of values stands
/// before it.
CutRows cutRows(std::string_view text, const TableFormat& format, CutLimits limits, bool wholeText);

/// Cells of a row without the empty ones that trailing delimiters make.
std::size_t filledWidth(const TableRow& row);

} // namespace retort::data
