// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/graph/node_graph.h"
#include "core/data/time_series.h"

#include <filesystem>

namespace retort::data
{

enum class GraphKind {
    automatic,   ///< by the header and the shape
    matrix,      ///< weights [nodes, nodes], with or without a header of ids
    edges,       ///< from, to and, where there is one, a weight or a distance
    coordinates, ///< id, latitude, longitude
};

/// What the numbers of a matrix or of edges are.
enum class EdgeValues { automatic, weights, distances };

struct GraphOptions {
    std::filesystem::path file;      ///< empty: there is no graph
    GraphKind kind = GraphKind::automatic;
    EdgeValues values = EdgeValues::automatic; ///< automatic: distances where a header says so
    double threshold = 0.1; ///< weights made from distances below this are 0
    double sigma = 0;       ///< of exp(-d^2 / sigma^2); 0: the standard deviation of the distances, or their mean where they hardly differ
    bool symmetric = false; ///< each edge counts both ways, with the larger weight
    std::filesystem::path positions; ///< id, latitude, longitude, for drawing; empty: those of the graph itself
};

struct GraphFile {
    NodeGraph graph;
    std::vector<Message> remarks;
};

/// Errors name file and row: a matrix that is not square, a negative or infinite weight, an id twice, coordinates outside the globe, cells that are
/// no numbers. Nodes without an edge are remarked on.
Result<GraphFile> readGraph(const GraphOptions& options);
/// The same for the channels of a series; errors and remarks of graphOfChannels as well.
Result<GraphFile> readGraphOf(const TimeSeries& series, const GraphOptions& options);

} // namespace retort::data
