// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv_format.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace retort::data
{

using TableRows = std::vector<std::vector<std::string>>;

/// The first rows of a text as cells, blank rows left out. A row that the end of the text cuts off is left
/// out where `wholeText` is false and another row stands before it.
TableRows firstRows(std::string_view text, char delimiter, std::size_t most, bool wholeText);

/// A number, a stamp, a time of day or a missing value: what stands below a heading.
bool isValueCell(std::string_view cell, char decimal);

/// Delimiter and decimal sign under which most cells are values; header where the first row has a text over
/// values.
CsvFormat detectFormat(std::string_view text, bool wholeText);

} // namespace retort::data
