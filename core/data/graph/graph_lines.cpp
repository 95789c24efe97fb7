// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/graph/graph_lines.h"

#include "core/data/collections/example_files.h"
#include "core/foundation/number_text.h"

#include <algorithm>
#include <array>

namespace retort::data
{
namespace
{

std::string_view bare(std::string_view cell)
{
    cell = withoutBlanks(cell);
    if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"')
        cell = cell.substr(1, cell.size() - 2);
    return cell;
}

std::optional<std::size_t> columnCalled(const GraphRow& header, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        for (std::size_t c = 0; c < header.cells.size(); ++c)
            if (sameWord(header.cells[c], name))
                return c;
    return std::nullopt;
}

bool hasWord(const GraphRow& row)
{
    return std::ranges::any_of(row.cells, [](std::string_view cell) { return !cell.empty() && !graphNumber(cell); });
}

/// A header of pure numbers is one where it makes a square of what is below it, or its numbers are ids: whole, different and larger than any weight.
bool isHeaderOfMatrix(const std::vector<GraphRow>& rows)
{
    if (hasWord(rows.front()))
        return true;
    return rows.size() == rows.front().cells.size() + 1 && rows.front().cells.size() > 1;
}

} // namespace

std::vector<GraphRow> graphRows(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    const auto lines = linesOf(text);
    if (lines.empty())
        return {};
    constexpr std::array candidates = {',', ';', '\t', ' '};
    const char separator = *std::ranges::max_element(candidates, {}, [&](char each) { return cellsOf(lines.front().text, each).size(); });
    std::vector<GraphRow> rows;
    for (const TextLine& line : lines) {
        GraphRow& row = rows.emplace_back();
        row.line = line.number;
        for (const std::string_view cell : cellsOf(line.text, separator))
            row.cells.push_back(bare(cell));
    }
    return rows;
}

std::optional<double> graphNumber(std::string_view cell)
{
    return numberFrom(cell);
}

GraphColumns graphColumns(const std::vector<GraphRow>& rows, GraphKind stated)
{
    GraphColumns columns;
    if (rows.empty())
        return columns;
    const GraphRow& header = rows.front();
    const bool words = hasWord(header);
    const auto latitude = columnCalled(header, {"lat", "latitude", "y", "纬度"}), longitude = columnCalled(header, {"lon", "lng", "long", "longitude", "x", "经度"});
    const auto from = columnCalled(header, {"from", "source", "start", "src", "i"}), to = columnCalled(header, {"to", "target", "end", "dst", "j"});
    if (stated == GraphKind::coordinates || (stated == GraphKind::automatic && latitude && longitude)) {
        columns = {GraphKind::coordinates, words, 0, 1, 2, false};
        if (latitude && longitude) {
            columns.first = columnCalled(header, {"id", "sensor_id", "node", "name", "station"}).value_or(0);
            columns.second = *latitude;
            columns.third = *longitude;
        }
        return columns;
    }
    const std::size_t width = header.cells.size();
    const bool narrow = width <= 3 && rows.size() != width && (rows.size() != width + 1 || hasWord(rows[1])); // else a small matrix, with or without a header
    if (stated == GraphKind::edges || (stated == GraphKind::automatic && ((from && to) || narrow))) {
        const bool wordForNumber = header.cells.size() > 2 && !graphNumber(header.cells[2]);
        columns = {GraphKind::edges, (from && to) || wordForNumber, from.value_or(0), to.value_or(1), {}, false};
        const auto distance = columnCalled(header, {"distance", "dist", "cost", "length", "km", "m"});
        const auto weight = columnCalled(header, {"weight", "w", "value"});
        columns.third = distance ? distance : weight ? weight : header.cells.size() > 2 ? std::optional<std::size_t>(2) : std::nullopt;
        columns.distances = distance.has_value();
        return columns;
    }
    columns.header = isHeaderOfMatrix(rows);
    return columns;
}

} // namespace retort::data
