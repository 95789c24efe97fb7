// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_rows.h"

#include <array>
#include <string_view>

namespace retort::data
{

/// What a cell looks like, before decimal sign and layout of time are decided.
enum class CellClass { missing, number, time, clock, truth, text };

CellClass classOf(std::string_view cell);

/// The classes of a column's cells, counted.
struct ClassCounts {
    std::array<std::size_t, 6> counts = {};

    std::size_t of(CellClass cellClass) const { return counts[static_cast<std::size_t>(cellClass)]; }
    /// Cells that are there.
    std::size_t present() const;
    /// The class of most cells that are there; numbers for an empty column; text where no class has half of them.
    CellClass usual() const;
};

/// Of rows [first, end) of each of `width` columns.
std::vector<ClassCounts> columnClasses(const TableRows& rows, std::size_t first, std::size_t width);

} // namespace retort::data
