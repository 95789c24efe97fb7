// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/format_detection.h"
#include "core/data/time_layout.h"
#include "core/foundation/result.h"

#include <optional>

namespace retort::data
{

/// What the first cells of a column look like.
struct ColumnLayout {
    enum class Content { number, time, time_of_day, text };
    std::string name;
    Content content = Content::number;
    std::optional<TimeLayout> time; ///< of a time column
};

/// How a delimited text is laid out, judged by its first rows.
struct TableLayout {
    CsvFormat format;
    std::vector<ColumnLayout> columns;
    TableRows sample;             ///< the first rows below the header
    std::size_t bodyOffset = 0;   ///< bytes before the first row of values
    std::size_t rowsBefore = 0;   ///< rows before it: the header and blank rows
    int timeColumn = -1;          ///< the first that looks like time, -1 where none does
    std::vector<Message> remarks; ///< names given to columns
};

/// `text` is UTF-8 without a mark, from the beginning of the file; `wholeText` says whether it is all of it.
/// Errors name the file: a header and no rows, a format that contradicts itself.
Result<TableLayout> layOutTable(std::string_view text, bool wholeText, const std::string& fileName,
                                const std::optional<CsvFormat>& format);

/// Where a time column is named: stamps may be bare numbers there (20160701, seconds since 1970, years).
std::optional<TimeLayout> timeLayoutOf(const TableLayout& table, std::size_t column, bool bareNumbers);

/// Fails where delimiter or decimal sign cannot be what they are said to be.
Result<void> checkFormat(const CsvFormat& format);

} // namespace retort::data
