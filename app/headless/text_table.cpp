// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/text_table.h"

#include <algorithm>

namespace retort::headless
{

std::size_t shownLength(const std::string& utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

std::string TextTable::text(std::size_t firstLeft) const
{
    std::vector<std::size_t> widths(m_rows.front().size(), 0);
    for (const auto& row : m_rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], shownLength(row[column]));
    }
    std::string out;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string gap(widths[column] - shownLength(row[column]), ' ');
            const bool left = column == 0 || column >= firstLeft;
            line += (column == 0 ? "" : "  ") + (left ? row[column] + gap : gap + row[column]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + '\n';
    }
    return out;
}

} // namespace retort::headless
