// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/column_numbers.h"

#include "core/data/reading/missing_values.h"
#include "core/data/reading/number_cell.h"

#include <algorithm>
#include <cmath>

namespace retort::data
{

std::vector<std::string> cellsOf(const TableRows& rows, std::size_t column)
{
    std::vector<std::string> cells;
    cells.reserve(rows.size());
    for (const TableRow& row : rows) {
        if (column < row.size())
            cells.push_back(row[column]);
    }
    return cells;
}

std::vector<double> numbersOf(const std::vector<std::string>& cells)
{
    std::vector<double> numbers;
    std::size_t present = 0;
    for (const std::string& cell : cells) {
        if (MissingValues::isUsual(cell))
            continue;
        ++present;
        std::optional<double> number = parseNumber(cell, '.');
        number = number ? number : parseNumber(cell, ',');
        if (number)
            numbers.push_back(*number);
    }
    return static_cast<double>(numbers.size()) >= nearlyAll * static_cast<double>(present)
               ? numbers
               : std::vector<double>();
}

bool wholeWithin(const std::vector<double>& numbers, double low, double high)
{
    return !numbers.empty() && std::all_of(numbers.begin(), numbers.end(), [low, high](double number) {
        return number == std::floor(number) && number >= low && number <= high;
    });
}

bool increasing(const std::vector<double>& numbers, bool strictly)
{
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        if (numbers[i] < numbers[i - 1] || (strictly && numbers[i] == numbers[i - 1]))
            return false;
    }
    return numbers.size() > 1;
}

bool monotone(const std::vector<double>& numbers, bool strictly)
{
    std::vector<double> reversed(numbers.rbegin(), numbers.rend());
    return increasing(numbers, strictly) || increasing(reversed, strictly);
}

} // namespace retort::data
