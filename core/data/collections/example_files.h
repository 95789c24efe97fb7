// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/collections/collection.h"

#include <optional>
#include <string_view>

namespace retort::data
{

// The formats of a collection's files; `text` is UTF-8. Errors name file and line.
Result<ExampleFile> readTsFile(std::string_view text, const std::string& fileName);
Result<ExampleFile> readArffFile(std::string_view text, const std::string& fileName);
/// UCR text, or a table with a header and a column of labels.
Result<ExampleFile> readLabelledRows(std::string_view text, const std::string& labelColumn, const std::string& fileName);

/// Lines without their ends, numbered from 1, without those that are blank.
struct TextLine {
    std::size_t number = 0;
    std::string_view text;
};
std::vector<TextLine> linesOf(std::string_view text);
std::string_view withoutBlanks(std::string_view text);
std::vector<std::string_view> cellsOf(std::string_view line, char separator);
/// A number, or NaN for "?", "NaN" and an empty cell; nothing for anything else.
std::optional<double> valueOf(std::string_view cell);
/// The values of one channel; the error names the cell.
Result<std::vector<double>> valuesOf(std::string_view list, char separator, const TextLine& line, const std::string& fileName);
bool sameWord(std::string_view one, std::string_view other); ///< whatever the case of ASCII letters
/// "1" for "1.0000000e+00"; words stay.
std::string labelFrom(std::string_view cell);

} // namespace retort::data
