// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_rows.h"

namespace retort::data
{

/// Names and units of columns as the header rows say them; a column may lack either.
struct HeaderNames {
    std::vector<std::string> names;
    std::vector<std::string> units;
};

/// One row: names. With `unitsRow`: names, then units. Otherwise the rows are joined ("Close AAPL"), repeated cells once;
/// what all columns share is left out, and a column of times takes its last part ("Date"). `rows` are the first values.
HeaderNames namesOfHeader(const TableRows& header, bool unitsRow, const TableRows& rows);

} // namespace retort::data
