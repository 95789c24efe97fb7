// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_rows.h"

namespace retort::data
{

/// The share of cells by which a column is judged: one odd cell does not decide.
inline constexpr double nearlyAll = 0.95;

std::vector<std::string> cellsOf(const TableRows& rows, std::size_t column);

/// Numbers of a column, where nearly every cell that is there is one; empty otherwise.
std::vector<double> numbersOf(const std::vector<std::string>& cells);

/// Whole numbers from `low` to `high`, at least one.
bool wholeWithin(const std::vector<double>& numbers, double low, double high);

/// At least two numbers that never fall; `strictly`: that always rise.
bool increasing(const std::vector<double>& numbers, bool strictly);

/// As `increasing`, in either direction.
bool monotone(const std::vector<double>& numbers, bool strictly);

} // namespace retort::data
