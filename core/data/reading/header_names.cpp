// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/header_names.h"

#include "core/data/reading/cell_class.h"

#include <algorithm>
#include <set>

namespace retort::data
{
namespace
{

/// pandas writes the name of a group over its first column alone: "load, , , wind, ,".
TableRow filledForward(TableRow row, std::size_t first)
{
    for (std::size_t c = first + 1; c < row.size(); ++c) {
        if (row[c].empty())
            row[c] = row[c - 1];
    }
    return row;
}

std::size_t commonWidth(const TableRows& header)
{
    std::size_t width = 0;
    for (const TableRow& row : header)
        width = std::max(width, row.size());
    return width;
}

} // namespace

HeaderNames namesOfHeader(const TableRows& header, bool unitsRow, const TableRows& rows)
{
    HeaderNames found;
    if (header.empty())
        return found;
    if (header.size() == 1 || unitsRow) {
        found.names = header.front();
        if (unitsRow && header.size() > 1)
            found.units = header[1];
        return found;
    }
    const std::size_t width = commonWidth(header);
    const std::vector<ClassCounts> classes = columnClasses(rows, 0, width);
    const bool timeFirst = !classes.empty() && classes.front().usual() == CellClass::time;
    TableRows levels;
    for (std::size_t i = 0; i < header.size(); ++i) {
        TableRow level = header[i];
        level.resize(width);
        if (i + 1 < header.size())
            level = filledForward(std::move(level), timeFirst ? 1 : 0);
        const std::set<std::string> distinct(level.begin() + (timeFirst ? 1 : 0), level.end());
        if (distinct.size() > 1) // what all share names none
            levels.push_back(std::move(level));
    }
    found.names.resize(width);
    for (std::size_t c = 0; c < width; ++c) {
        std::string& name = found.names[c];
        if (timeFirst && c == 0) {
            for (const TableRow& row : header)
                name = c < row.size() && !row[c].empty() ? row[c] : name;
            continue;
        }
        std::string last;
        for (const TableRow& level : levels) {
            if (!level[c].empty() && level[c] != last)
                name += (name.empty() ? "" : " ") + level[c];
            last = level[c];
        }
    }
    return found;
}

} // namespace retort::data
