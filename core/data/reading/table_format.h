// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/text_encoding.h"

#include <optional>
#include <string>

namespace retort::data
{

/// How the cells of a table become series.
enum class TableShape {
    wide,         ///< a column a series, a row a step
    stacked,      ///< series below each other: an id, a time and values in each row
    rows,         ///< a row a series, its values along the row
    day_rows,     ///< a row a day, its hours (or other equal parts) in columns
    year_rows,    ///< a row a year, its months in columns
};

/// How a text encodes a table: one complete hypothesis of the reader.
struct TableFormat {
    Encoding encoding = Encoding::utf8;
    int skippedLines = 0;  ///< lines of the file before the header
    std::string comment;   ///< lines that begin with it are left out; empty: there are none
    char delimiter = ',';  ///< a blank stands for any run of blanks
    char quote = '"';
    int headerRows = 1;    ///< rows of names above the values; several are joined
    bool unitsRow = false; ///< the rows below the first header row hold units, not parts of names
    bool namesInComment = false; ///< the last comment above the values names the columns
    char decimal = '.';
    std::string thousands; ///< ",", ".", "'" or " " (any blank); empty: there is none
    TableShape shape = TableShape::wide;

    bool operator==(const TableFormat&) const = default;
};

/// The parts of a format given by the user; absent parts are detected.
struct FormatChoice {
    std::optional<Encoding> encoding = {};
    std::optional<int> skippedLines = {};
    std::optional<std::string> comment = {};
    std::optional<char> delimiter = {};
    std::optional<char> quote = {};
    std::optional<int> headerRows = {};
    std::optional<bool> unitsRow = {};
    std::optional<char> decimal = {};
    std::optional<std::string> thousands = {};
    std::optional<TableShape> shape = {};

    bool operator==(const FormatChoice&) const = default;
    bool empty() const { return *this == FormatChoice{}; }
};

} // namespace retort::data
