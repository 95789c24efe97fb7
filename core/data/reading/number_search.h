// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/number_cell.h"
#include "core/data/reading/table_rows.h"
#include "core/foundation/message.h"

namespace retort::data
{

/// What the table says about its locale besides the numbers themselves.
struct LocaleHints {
    char delimiter = ',';
    bool dottedDates = false;  ///< 31.12.2016
    bool continentalNames = false; ///< a header such as "Datum" or "Fecha"
};

struct FoundNumbers {
    NumberFormat format;
    std::vector<Message> remarks; ///< where the cells leave the choice open: which was taken, why, and the other
};

/// The decimal and thousands sign under which every number of the rows can be read. Cells that allow one reading alone
/// decide; where all allow two (1.234), a column in which whole numbers below 1000 stand beside it speaks for thousands,
/// and otherwise the locale that delimiter, dates and names belong to. `numeric` marks the columns to look at.
FoundNumbers findNumberFormat(const TableRows& rows, std::size_t firstRow, const std::vector<bool>& numeric,
                              const std::vector<std::string>& names, const LocaleHints& hints);

} // namespace retort::data
