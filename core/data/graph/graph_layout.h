// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/graph/node_graph.h"

namespace retort::data
{

/// Where a node is drawn, from 0 to 1 along the longer side; y upwards.
struct DrawnAt {
    double x = 0, y = 0;

    bool operator==(const DrawnAt&) const = default;
};

/// By the positions of the nodes, north above; else a force-directed layout, the same for the same graph. Takes a second for a thousand nodes.
std::vector<DrawnAt> layOutNodes(const NodeGraph& graph);

} // namespace retort::data
