// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/column_reading.h"

namespace retort::data
{

/// How the rows of a table were read, so that later rows are read the same way, without detecting anything again.
struct RowReading {
    ReadingPlan plan;                      ///< with the order of day and month that was detected on all rows
    std::vector<std::size_t> channels;     ///< the column of each channel of the series
    std::vector<std::string> columns;      ///< names
    std::size_t bodyOffset = 0;            ///< bytes of the text above the first row
    bool plainText = true;                 ///< the file is UTF-8 text: no workbook, no .tsf, no other encoding
};

/// importTable, and how its rows were read.
Result<ImportedSeries> importTable(std::string_view table, const std::string& name, const ImportOptions& options, RowReading& reading);

} // namespace retort::data
