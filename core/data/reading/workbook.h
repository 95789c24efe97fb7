// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace retort::data
{

/// One sheet of an Excel workbook as tab-separated text, so that the same reader takes it: numbers with a decimal point,
/// dates as "2016-07-01 05:30:00" by the format of their cells, texts in quotes.
struct SheetText {
    std::string text;
    std::string name;
    std::vector<std::string> sheets; ///< the names of all
};

/// The sheet of this name, or the first where it is empty. Errors: no workbook, no such sheet, damaged, an empty sheet.
Result<SheetText> readSheet(const std::filesystem::path& file, const std::string& sheet);

} // namespace retort::data
