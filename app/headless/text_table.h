// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace retort::headless
{

/// Columns for a terminal: the first left-aligned, numbers right-aligned, separated by two spaces.
class TextTable
{
public:
    explicit TextTable(std::vector<std::string> header) : m_rows{std::move(header)} {}

    /// As many cells as the header has.
    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }

    /// Columns from `firstLeft` on are left-aligned again: text after numbers.
    std::string text(std::size_t firstLeft = static_cast<std::size_t>(-1)) const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

/// Characters a terminal shows for UTF-8, one column each.
std::size_t shownLength(const std::string& utf8);

} // namespace retort::headless
