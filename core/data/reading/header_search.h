// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/cell_class.h"

namespace retort::data
{

/// Where a table begins and how its columns are headed, by rows that one delimiter cut.
struct FoundTable {
    std::size_t width = 0;       ///< cells that most rows have
    std::size_t firstHeader = 0; ///< index of the first row of names; the rows before it are a preamble
    std::size_t firstRow = 0;    ///< index of the first row of values
    bool unitsRow = false;
    bool numericNames = false; ///< the header was told from values by its whole numbers above fractions
    std::vector<ClassCounts> classes;

    std::size_t headerRows() const { return firstRow - firstHeader; }
};

/// The block of rows of equal width that look alike is the table; rows above it that do not look like it are its
/// header as long as they are as wide; what stands above those is a preamble.
FoundTable findTable(const CutRows& cut);

} // namespace retort::data
