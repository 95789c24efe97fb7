// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace retort::data
{

struct GraphEdge {
    int from = 0, to = 0; ///< nodes, from 0
    double weight = 1;    ///< above 0

    bool operator==(const GraphEdge&) const = default;
};

/// Degrees.
struct GeoPosition {
    double latitude = 0, longitude = 0;

    bool operator==(const GeoPosition&) const = default;
};

/// The nodes that the channels of a series stand for.
struct NodeGraph {
    std::vector<std::string> ids; ///< of the nodes; empty where the file has none: they follow the channels
    std::size_t nodes = 0;
    std::vector<GraphEdge> edges; ///< by row, then by column; at most one from a node to another
    bool directed = false;        ///< some edge has no equal one back
    std::vector<GeoPosition> positions = {}; ///< of every node, or empty

    double density() const; ///< edges of all pairs, 0 to 1
    /// [nodes, nodes] row-major: the weight from the row to the column.
    std::vector<float> matrix() const;
    /// SHA-256 of nodes and edges, whatever file they came from.
    std::string digest() const;

    bool operator==(const NodeGraph&) const = default;
};

/// The graph of the channels, in their order. By name; by order where the graph has no ids. Channels that it does not know become nodes
/// without edges, nodes without a channel are left out; both are said. Errors: as many nodes as channels are needed where there are no ids, no id is
/// a channel's name.
Result<NodeGraph> graphOfChannels(const NodeGraph& graph, const std::vector<std::string>& channels, const std::string& fileName,
                                  std::vector<Message>& remarks);

/// Clusters of about 2, 4 and 8 nodes by heavy-edge matching: for each scale the cluster of each node. The first scale is the nodes themselves.
std::vector<std::vector<int>> spaceScales(const NodeGraph& graph);

/// Distances in kilometres along the great circle.
double greatCircle(const GeoPosition& one, const GeoPosition& other);

} // namespace retort::data
