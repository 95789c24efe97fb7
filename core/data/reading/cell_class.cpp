// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/cell_class.h"

#include "core/data/reading/missing_values.h"
#include "core/data/reading/number_cell.h"
#include "core/data/time/time_layout.h"

#include <algorithm>

namespace retort::data
{
namespace
{

/// Digits with at most one sign among them: by far the commonest cell.
bool isPlainNumber(std::string_view cell)
{
    if (cell.front() == '-' || cell.front() == '+')
        cell.remove_prefix(1);
    std::size_t signs = 0;
    for (const char c : cell) {
        if (c == '.' || c == ',')
            ++signs;
        else if (c < '0' || c > '9')
            return false;
    }
    return signs <= 1 && cell.size() > signs;
}

} // namespace

CellClass classOf(std::string_view cell)
{
    if (MissingValues::isUsual(cell))
        return CellClass::missing;
    if (isPlainNumber(cell))
        return CellClass::number;
    // Dates before numbers: 2016.07.01 is none, and 2016-07 no subtraction.
    if (layoutOfCell(cell, false))
        return CellClass::time;
    if (parseTimeOfDay(cell))
        return CellClass::clock;
    if (spellingOf(cell))
        return CellClass::number;
    if (MissingValues::isRare(cell))
        return CellClass::missing;
    return parseTruth(cell) ? CellClass::truth : CellClass::text;
}

std::size_t ClassCounts::present() const
{
    std::size_t sum = 0;
    for (const std::size_t count : counts)
        sum += count;
    return sum - of(CellClass::missing);
}

CellClass ClassCounts::usual() const
{
    const std::size_t all = present();
    if (all == 0)
        return CellClass::number;
    const auto most = std::max_element(counts.begin() + 1, counts.end());
    return 2 * *most >= all ? static_cast<CellClass>(most - counts.begin()) : CellClass::text;
}

std::vector<ClassCounts> columnClasses(const TableRows& rows, std::size_t first, std::size_t width)
{
    std::vector<ClassCounts> classes(width);
    for (std::size_t r = first; r < rows.size(); ++r) {
        for (std::size_t c = 0; c < std::min(width, rows[r].size()); ++c)
            ++classes[c].counts[static_cast<std::size_t>(classOf(rows[r][c]))];
    }
    return classes;
}

} // namespace retort::data
