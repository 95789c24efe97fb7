// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/cell_class.h"
#include "core/data/reading/time_source.h"

namespace retort::data
{

/// A table's columns as the search for time sees them.
struct ColumnsToSearch {
    const std::vector<std::string>& names;
    const std::vector<CellClass>& classes;
    const std::vector<bool>& index; ///< numbers of the rows
    const TableRows& rows;          ///< below the header
};

/// The column or columns whose stamps are told apart best: one stamp, a day with a time of day or an hour beside it, year
/// and month and so on, elapsed time. Where two columns look like time, the one that moves. Empty where there is none.
TimeSource findTime(const ColumnsToSearch& table);

/// The source that a person named, column by column; empty where the cells of a column cannot be time.
TimeSource timeOf(const ColumnsToSearch& table, const std::vector<std::size_t>& columns);

/// Stamps of the rows; nothing where a row has none.
std::vector<std::optional<Milliseconds>> stampsOf(const TableRows& rows, const TimeSource& source);

/// Distinct stamps over the rows that are there, from 0 to 1.
double distinctShare(const std::vector<std::optional<Milliseconds>>& stamps);

} // namespace retort::data
