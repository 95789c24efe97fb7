// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/graph/graph_layout.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/topology.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace retort::data
{
namespace
{

/// Into the unit square, both axes alike.
void fit(std::vector<DrawnAt>& places)
{
    double left = std::numeric_limits<double>::infinity(), bottom = left, right = -left, top = -left;
    for (const auto& [x, y] : places) {
        left = std::min(left, x);
        right = std::max(right, x);
        bottom = std::min(bottom, y);
        top = std::max(top, y);
    }
    const double size = std::max({right - left, top - bottom, 1e-12});
    for (auto& [x, y] : places) {
        x = (x - (left + right) / 2) / size + 0.5;
        y = (y - (bottom + top) / 2) / size + 0.5;
    }
}

std::vector<DrawnAt> byForces(const NodeGraph& graph)
{
    using Topology = boost::rectangle_topology<>;
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
    constexpr std::size_t mostForces = 300'000'000; ///< pairs of nodes over all iterations
    Graph joined(graph.nodes);
    for (const GraphEdge& edge : graph.edges)
        if (edge.from < edge.to || (edge.from != edge.to && graph.directed))
            boost::add_edge(static_cast<std::size_t>(edge.from), static_cast<std::size_t>(edge.to), joined);
    boost::minstd_rand random(1);
    const Topology square(random, -1.0, -1.0, 1.0, 1.0);
    std::vector<Topology::point_type> points(graph.nodes);
    for (std::size_t node = 0; node < graph.nodes; ++node) { // on a circle at first, so that the layout depends on the graph alone
        const double angle = 2 * std::numbers::pi * static_cast<double>(node) / static_cast<double>(graph.nodes);
        points[node][0] = 0.8 * std::cos(angle);
        points[node][1] = 0.8 * std::sin(angle);
    }
    const auto iterations = static_cast<int>(std::clamp<std::size_t>(mostForces / std::max<std::size_t>(1, graph.nodes * graph.nodes), 20, 200));
    boost::fruchterman_reingold_force_directed_layout(joined, boost::make_iterator_property_map(points.begin(), boost::get(boost::vertex_index, joined)), square,
                                                      boost::cooling(boost::linear_cooling<double>(iterations)));
    std::vector<DrawnAt> places;
    for (const auto& point : points)
        places.push_back({point[0], point[1]});
    return places;
}

} // namespace

std::vector<DrawnAt> layOutNodes(const NodeGraph& graph)
{
    std::vector<DrawnAt> places;
    if (graph.positions.size() == graph.nodes && graph.nodes > 0) {
        double latitude = 0;
        for (const GeoPosition& position : graph.positions)
            latitude += position.latitude / static_cast<double>(graph.nodes);
        const double narrower = std::cos(latitude * std::numbers::pi / 180); // of a degree of longitude there
        for (const GeoPosition& position : graph.positions)
            places.push_back({position.longitude * narrower, position.latitude});
    } else if (graph.nodes > 0) {
        places = byForces(graph);
    }
    if (!places.empty())
        fit(places);
    return places;
}

} // namespace retort::data
