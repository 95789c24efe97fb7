// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/graph/node_graph.h"

#include "core/data/sha256.h"
#include "core/foundation/number_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>

namespace retort::data
{
namespace
{

/// The first few names, and how many more.
std::string someOf(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
        text += (i > 0 ? ", " : "") + names[i];
    return names.size() > most ? text + ", …" : text;
}

/// Pairs each node with the free neighbour of the heaviest edge, from the heaviest edge on: at most half of the clusters remain.
std::vector<int> paired(std::size_t count, std::map<std::pair<int, int>, double> edges)
{
    std::vector<std::pair<double, std::pair<int, int>>> heaviest;
    for (const auto& [pair, weight] : edges)
        heaviest.emplace_back(-weight, pair);
    std::ranges::sort(heaviest);
    std::vector<int> cluster(count, -1);
    int next = 0;
    for (const auto& [weight, pair] : heaviest)
        if (cluster[static_cast<std::size_t>(pair.first)] < 0 && cluster[static_cast<std::size_t>(pair.second)] < 0)
            cluster[static_cast<std::size_t>(pair.first)] = cluster[static_cast<std::size_t>(pair.second)] = next++;
    for (int& each : cluster)
        if (each < 0)
            each = next++;
    return cluster;
}

} // namespace

double NodeGraph::density() const
{
    return nodes == 0 ? 0 : static_cast<double>(edges.size()) / (static_cast<double>(nodes) * static_cast<double>(nodes));
}

std::vector<float> NodeGraph::matrix() const
{
    std::vector<float> dense(nodes * nodes);
    for (const GraphEdge& edge : edges)
        dense[static_cast<std::size_t>(edge.from) * nodes + static_cast<std::size_t>(edge.to)] = static_cast<float>(edge.weight);
    return dense;
}

std::string NodeGraph::digest() const
{
    std::string text = std::to_string(nodes);
    for (const auto& [from, to, weight] : edges)
        text += "\n" + std::to_string(from) + " " + std::to_string(to) + " " + significantText(weight, 17);
    return sha256(text);
}

Result<NodeGraph> graphOfChannels(const NodeGraph& graph, const std::vector<std::string>& channels, const std::string& fileName,
                                  std::vector<Message>& remarks)
{
    if (graph.ids.empty()) {
        if (graph.nodes != channels.size())
            return fail(ErrorKind::invalid,
                        RETORT_TEXT("data", "%1 has %2 nodes without ids, and the series has %3 channels. Give the graph a header with the channels' names, or choose the channels that are its nodes."),
                        {fileName, std::to_string(graph.nodes), std::to_string(channels.size())});
        NodeGraph same = graph;
        same.ids = channels;
        return same;
    }
    std::map<std::string, int> channelOf;
    for (std::size_t c = 0; c < channels.size(); ++c)
        channelOf[channels[c]] = static_cast<int>(c);
    std::vector<int> place(graph.nodes, -1);
    std::vector<std::string> strangers;
    std::vector<bool> known(channels.size());
    for (std::size_t node = 0; node < graph.nodes; ++node) {
        const auto found = channelOf.find(graph.ids[node]);
        if (found == channelOf.end())
            strangers.push_back(graph.ids[node]);
        else {
            place[node] = found->second;
            known[static_cast<std::size_t>(found->second)] = true;
        }
    }
    if (strangers.size() == graph.nodes)
        return fail(ErrorKind::invalid, RETORT_TEXT("data", "No node of %1 is a channel of the series: its ids are %2, the channels %3."),
                    {fileName, someOf(graph.ids), someOf(channels)});
    std::vector<std::string> lonely;
    for (std::size_t c = 0; c < channels.size(); ++c)
        if (!known[c])
            lonely.push_back(channels[c]);
    if (!strangers.empty())
        remarks.push_back({RETORT_TEXT("data", "%1 nodes of %2 are not channels of the series and were left out: %3."), {std::to_string(strangers.size()), fileName, someOf(strangers)}});
    if (!lonely.empty())
        remarks.push_back({RETORT_TEXT("data", "%1 channels are not in %2 and became nodes without edges: %3."), {std::to_string(lonely.size()), fileName, someOf(lonely)}});

    NodeGraph ofChannels;
    ofChannels.ids = channels;
    ofChannels.nodes = channels.size();
    ofChannels.directed = graph.directed;
    for (const GraphEdge& edge : graph.edges) {
        const int from = place[static_cast<std::size_t>(edge.from)], to = place[static_cast<std::size_t>(edge.to)];
        if (from >= 0 && to >= 0)
            ofChannels.edges.push_back({from, to, edge.weight});
    }
    std::ranges::sort(ofChannels.edges, {}, [](const GraphEdge& edge) { return std::pair(edge.from, edge.to); });
    if (!graph.positions.empty() && lonely.empty()) {
        ofChannels.positions.resize(channels.size());
        for (std::size_t node = 0; node < graph.nodes; ++node)
            if (place[node] >= 0)
                ofChannels.positions[static_cast<std::size_t>(place[node])] = graph.positions[node];
    }
    return ofChannels;
}

std::vector<std::vector<int>> spaceScales(const NodeGraph& graph)
{
    constexpr int scales = 4;
    std::vector<int> cluster(graph.nodes);
    std::iota(cluster.begin(), cluster.end(), 0);
    std::vector<std::vector<int>> all = {cluster};
    std::size_t count = graph.nodes;
    for (int scale = 1; scale < scales; ++scale) {
        std::map<std::pair<int, int>, double> between;
        for (const GraphEdge& edge : graph.edges) {
            const int one = cluster[static_cast<std::size_t>(edge.from)], other = cluster[static_cast<std::size_t>(edge.to)];
            if (one != other)
                between[std::minmax(one, other)] += edge.weight;
        }
        const std::vector<int> joined = paired(count, std::move(between));
        for (int& each : cluster)
            each = joined[static_cast<std::size_t>(each)];
        count = joined.empty() ? 0 : static_cast<std::size_t>(std::ranges::max(joined)) + 1;
        all.push_back(cluster);
    }
    return all;
}

double greatCircle(const GeoPosition& one, const GeoPosition& other)
{
    constexpr double earth = 6371.0088, radian = std::numbers::pi / 180;
    const double across = std::sin((other.latitude - one.latitude) * radian / 2), along = std::sin((other.longitude - one.longitude) * radian / 2);
    const double a = across * across + std::cos(one.latitude * radian) * std::cos(other.latitude * radian) * along * along;
    return 2 * earth * std::asin(std::min(1.0, std::sqrt(a)));
}

} // namespace retort::data
