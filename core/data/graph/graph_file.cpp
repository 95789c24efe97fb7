// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/graph/graph_file.h"

#include "core/data/graph/graph_lines.h"
#include "core/data/reading/file_bytes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace retort::data
{
namespace
{

using Row = GraphRow;

/// Edges with the numbers of the file, which may be distances.
struct Links {
    std::vector<std::string> ids;
    std::size_t nodes = 0;
    std::vector<GraphEdge> edges;
    std::vector<GeoPosition> positions;
    bool distances = false;
};

Result<void> checkIds(const std::vector<std::string>& ids, const std::string& fileName)
{
    auto sorted = ids;
    std::ranges::sort(sorted);
    if (const auto twice = std::ranges::adjacent_find(sorted); twice != sorted.end())
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: the id \"%2\" appears twice. Remove one of the two."), {fileName, *twice});
    return {};
}

Result<double> numberOf(const Row& row, std::size_t column, const std::string& fileName)
{
    const auto number = column < row.cells.size() ? graphNumber(row.cells[column]) : std::nullopt;
    if (!number)
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1, line %2: \"%3\" is not a number."),
                    {fileName, std::to_string(row.line), column < row.cells.size() ? std::string(row.cells[column]) : std::string()});
    return *number;
}

Result<double> weightOf(const Row& row, std::size_t column, const std::string& fileName)
{
    auto number = numberOf(row, column, fileName);
    if (number && !(*number >= 0 && std::isfinite(*number)))
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1, line %2: the weight %3 is negative or infinite. Weights and distances are 0 or more."),
                    {fileName, std::to_string(row.line), std::string(row.cells[column])});
    return number;
}

Result<Links> readMatrix(const std::vector<Row>& rows, bool header, const std::string& fileName)
{
    Links links;
    std::size_t first = 0;
    const bool idColumn = header && rows.size() > 1 && rows[1].cells.size() == rows.size() && rows[1].cells.size() >= 2; // N rows of an id and N weights
    if (header) {
        const auto& cells = rows.front().cells;
        const std::size_t skip = idColumn && cells.size() == rows.size() ? 1 : 0;
        for (std::size_t i = skip; i < cells.size(); ++i)
            links.ids.emplace_back(cells[i]);
        first = 1;
    }
    links.nodes = rows.size() - first;
    if (const auto checked = checkIds(links.ids, fileName); !checked)
        return tl::unexpected(checked.error());
    for (std::size_t r = first; r < rows.size(); ++r) {
        const std::size_t offset = idColumn ? 1 : 0;
        if (rows[r].cells.size() - offset != links.nodes || (header && links.ids.size() != links.nodes))
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: the matrix is not square: line %2 has %3 numbers, and there are %4 rows."),
                        {fileName, std::to_string(rows[r].line), std::to_string(rows[r].cells.size() - offset), std::to_string(links.nodes)});
        for (std::size_t c = 0; c < links.nodes; ++c) {
            const auto weight = weightOf(rows[r], c + offset, fileName);
            if (!weight)
                return tl::unexpected(weight.error());
            if (*weight > 0)
                links.edges.push_back({static_cast<int>(r - first), static_cast<int>(c), *weight});
        }
    }
    return links;
}

Result<Links> readEdges(const std::vector<Row>& rows, const GraphColumns& columns, const std::string& fileName)
{
    Links links;
    links.distances = columns.distances;
    std::map<std::string, int, std::less<>> nodes;
    std::map<std::pair<int, int>, std::size_t> lines;
    const auto nodeOf = [&](std::string_view id) {
        const auto [found, added] = nodes.try_emplace(std::string(id), static_cast<int>(nodes.size()));
        if (added)
            links.ids.emplace_back(id);
        return found->second;
    };
    for (std::size_t r = columns.header ? 1 : 0; r < rows.size(); ++r) {
        const Row& row = rows[r];
        if (row.cells.size() <= std::max(columns.first, columns.second))
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1, line %2: an edge needs the ids of two nodes."), {fileName, std::to_string(row.line)});
        const int from = nodeOf(row.cells[columns.first]), to = nodeOf(row.cells[columns.second]);
        double weight = 1;
        if (columns.third) {
            const auto stated = weightOf(row, *columns.third, fileName);
            if (!stated)
                return tl::unexpected(stated.error());
            weight = *stated;
        }
        if (const auto [found, added] = lines.try_emplace({from, to}, row.line); !added)
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: lines %2 and %3 give the same edge from \"%4\" to \"%5\"."),
                        {fileName, std::to_string(found->second), std::to_string(row.line), std::string(row.cells[columns.first]), std::string(row.cells[columns.second])});
        if (weight > 0 || links.distances)
            links.edges.push_back({from, to, weight});
    }
    links.nodes = links.ids.size();
    return links;
}

Result<Links> readCoordinates(const std::vector<Row>& rows, const GraphColumns& columns, const std::string& fileName)
{
    Links links;
    for (std::size_t r = columns.header ? 1 : 0; r < rows.size(); ++r) {
        const auto latitude = numberOf(rows[r], columns.second, fileName), longitude = numberOf(rows[r], columns.third.value_or(2), fileName);
        if (!latitude)
            return tl::unexpected(latitude.error());
        if (!longitude)
            return tl::unexpected(longitude.error());
        if (!(std::abs(*latitude) <= 90 && std::abs(*longitude) <= 360))
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1, line %2: latitude %3 and longitude %4 are not on the globe."),
                        {fileName, std::to_string(rows[r].line), std::string(rows[r].cells[columns.second]), std::string(rows[r].cells[columns.third.value_or(2)])});
        links.ids.emplace_back(rows[r].cells[columns.first]);
        links.positions.push_back({*latitude, *longitude});
    }
    links.nodes = links.ids.size();
    if (const auto checked = checkIds(links.ids, fileName); !checked)
        return tl::unexpected(checked.error());
    return links;
}

void addDistances(Links& links)
{
    links.distances = true;
    for (std::size_t from = 0; from < links.nodes; ++from)
        for (std::size_t to = 0; to < links.nodes; ++to)
            links.edges.push_back({static_cast<int>(from), static_cast<int>(to), greatCircle(links.positions[from], links.positions[to])});
}

/// W = exp(-d^2 / sigma^2), 0 below the threshold (Shuman et al., 2013).
void toWeights(std::vector<GraphEdge>& edges, const GraphOptions& options, std::vector<Message>& remarks)
{
    double sum = 0, squares = 0;
    for (const GraphEdge& edge : edges) {
        sum += edge.weight;
        squares += edge.weight * edge.weight;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(1, edges.size()));
    const double mean = sum / count, deviation = std::sqrt(std::max(0.0, squares / count - mean * mean));
    // The deviation is meant for the distances of all pairs; of neighbours alone it may be next to nothing.
    const double found = deviation >= mean / 2 ? deviation : mean;
    const double sigma = options.sigma > 0 ? options.sigma : found > 0 ? found : 1;
    for (GraphEdge& edge : edges)
        edge.weight = std::exp(-edge.weight * edge.weight / (sigma * sigma));
    std::erase_if(edges, [&](const GraphEdge& edge) { return edge.weight < options.threshold || edge.weight <= 0; });
    remarks.push_back({RETORT_TEXT("data", "Distances became weights exp(-d²/σ²) with σ = %1; those below %2 were dropped, and %3 edges remain."),
                       {readable(sigma), readable(options.threshold), std::to_string(edges.size())}});
}

std::vector<GraphEdge> bothWays(const std::vector<GraphEdge>& edges)
{
    std::map<std::pair<int, int>, double> larger;
    for (const GraphEdge& edge : edges)
        for (const auto& pair : {std::pair(edge.from, edge.to), std::pair(edge.to, edge.from)})
            larger[pair] = std::max(larger[pair], edge.weight);
    std::vector<GraphEdge> all;
    for (const auto& [pair, weight] : larger)
        all.push_back({pair.first, pair.second, weight});
    return all;
}

bool isDirected(const std::vector<GraphEdge>& edges)
{
    std::map<std::pair<int, int>, double> weights;
    for (const GraphEdge& edge : edges)
        weights[{edge.from, edge.to}] = edge.weight;
    return std::ranges::any_of(edges, [&](const GraphEdge& edge) {
        const auto back = weights.find({edge.to, edge.from});
        return back == weights.end() || std::abs(back->second - edge.weight) > 1e-6 * edge.weight;
    });
}

std::size_t lonelyNodes(const NodeGraph& graph)
{
    std::vector<bool> joined(graph.nodes);
    for (const GraphEdge& edge : graph.edges)
        if (edge.from != edge.to)
            joined[static_cast<std::size_t>(edge.from)] = joined[static_cast<std::size_t>(edge.to)] = true;
    return static_cast<std::size_t>(std::ranges::count(joined, false));
}

Result<Links> readLinks(const GraphOptions& options, std::string_view text, const std::string& fileName)
{
    const auto rows = graphRows(text);
    if (rows.empty())
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1 is empty: it contains no graph."), {fileName});
    const GraphColumns columns = graphColumns(rows, options.kind);
    switch (columns.kind) {
    case GraphKind::coordinates: {
        auto links = readCoordinates(rows, columns, fileName);
        if (links)
            addDistances(*links);
        return links;
    }
    case GraphKind::edges: return readEdges(rows, columns, fileName);
    case GraphKind::matrix:
    case GraphKind::automatic: break;
    }
    return readMatrix(rows, columns.header, fileName);
}

/// Where to draw nodes that their graph only joins.
Result<void> addPositions(NodeGraph& graph, const GraphOptions& options)
{
    const std::string fileName = options.positions.filename().string();
    const auto bytes = FileBytes::read(options.positions);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto rows = graphRows(bytes->bytes());
    const auto placed = readCoordinates(rows, graphColumns(rows, GraphKind::coordinates), fileName);
    if (!placed)
        return tl::unexpected(placed.error());
    if (graph.ids.empty() && placed->nodes == graph.nodes) { // in the order of the matrix, with the ids that it lacks
        graph.ids = placed->ids;
        graph.positions = placed->positions;
        return {};
    }
    std::map<std::string, GeoPosition> known;
    for (std::size_t i = 0; i < placed->nodes; ++i)
        known[placed->ids[i]] = placed->positions[i];
    std::vector<GeoPosition> positions;
    for (const std::string& id : graph.ids)
        if (const auto found = known.find(id); found != known.end())
            positions.push_back(found->second);
    if (positions.size() != graph.nodes)
        return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1 has positions for %2 of the %3 nodes. Add the others, or leave the positions out."),
                    {fileName, std::to_string(positions.size()), std::to_string(graph.nodes)});
    graph.positions = std::move(positions);
    return {};
}

} // namespace

Result<GraphFile> readGraph(const GraphOptions& options)
{
    const std::string fileName = options.file.filename().string();
    const auto bytes = FileBytes::read(options.file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto links = readLinks(options, bytes->bytes(), fileName);
    if (!links)
        return tl::unexpected(links.error());
    GraphFile file;
    if (links->distances || options.values == EdgeValues::distances) {
        const std::size_t before = links->edges.size();
        if (options.values != EdgeValues::weights)
            toWeights(links->edges, options, file.remarks);
        if (links->edges.empty() && before > 0)
            return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1: no edge is left: all weights made from the distances are below %2. Lower the threshold, or state a larger sigma."),
                        {fileName, readable(options.threshold)});
    }
    file.graph = {std::move(links->ids), links->nodes, options.symmetric ? bothWays(links->edges) : std::move(links->edges), false, std::move(links->positions)};
    file.graph.directed = isDirected(file.graph.edges);
    if (!options.positions.empty())
        if (const auto placed = addPositions(file.graph, options); !placed)
            return tl::unexpected(placed.error());
    if (const std::size_t lonely = lonelyNodes(file.graph))
        file.remarks.push_back({RETORT_TEXT("data", "%1 of %2 nodes have no edge to another node: for them a graph network reads only their own values."),
                                {std::to_string(lonely), std::to_string(file.graph.nodes)}});
    return file;
}

Result<GraphFile> readGraphOf(const TimeSeries& series, const GraphOptions& options)
{
    auto file = readGraph(options);
    if (!file)
        return file;
    std::vector<std::string> names;
    for (const Channel& channel : series.channels)
        names.push_back(channel.name);
    auto graph = graphOfChannels(file->graph, names, options.file.filename().string(), file->remarks);
    if (!graph)
        return tl::unexpected(graph.error());
    file->graph = std::move(*graph);
    return file;
}

} // namespace retort::data
