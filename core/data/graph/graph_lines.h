// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/graph/graph_file.h"

#include <optional>
#include <string_view>

namespace retort::data
{

/// A row of a graph's file; cells are views on its text, without quotes and blanks around them.
struct GraphRow {
    std::size_t line = 0; ///< from 1
    std::vector<std::string_view> cells;
};

/// How the columns of a graph's file are read.
struct GraphColumns {
    GraphKind kind = GraphKind::matrix;
    bool header = false;
    std::size_t first = 0, second = 1; ///< edges: from and to; coordinates: id and latitude
    std::optional<std::size_t> third = {}; ///< the weight or distance; the longitude
    bool distances = false;
};

/// Rows of delimited text: by commas, semicolons, tabs or blanks, whichever cuts the first row into the most cells.
std::vector<GraphRow> graphRows(std::string_view text);
std::optional<double> graphNumber(std::string_view cell); ///< infinite ones too
GraphColumns graphColumns(const std::vector<GraphRow>& rows, GraphKind stated);

} // namespace retort::data
