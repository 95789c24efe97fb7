// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/graph_schema.h"

namespace retort::experiment
{

const Schema& graphSchema()
{
    static const Schema schema = {
        {.id = "file",
         .label = RETORT_TEXT("experiment", "Graph file"),
         .help = RETORT_TEXT("experiment", "A matrix of weights, a list of edges (from, to, weight or distance), or coordinates (id, latitude, longitude), as delimited text. Beside the series, or "
                                           "with its whole path. Empty: the channels have no graph."),
         .type = ParameterType::text,
         .defaultValue = std::string()},
        {.id = "kind",
         .label = RETORT_TEXT("experiment", "Graph format"),
         .help = RETORT_TEXT("experiment", "Automatic reads it from the header and the shape."),
         .type = ParameterType::choice,
         .defaultValue = std::string("auto"),
         .choices = {{"auto", RETORT_TEXT("experiment", "Automatic")},
                     {"matrix", RETORT_TEXT("experiment", "Matrix")},
                     {"edges", RETORT_TEXT("experiment", "Edges")},
                     {"coordinates", RETORT_TEXT("experiment", "Coordinates")}}},
        {.id = "values",
         .label = RETORT_TEXT("experiment", "Edge values"),
         .help = RETORT_TEXT("experiment", "Weights are taken as they are. Distances d become weights exp(-d²/σ²). Automatic: distances where the header says so."),
         .type = ParameterType::choice,
         .defaultValue = std::string("auto"),
         .choices = {{"auto", RETORT_TEXT("experiment", "Automatic")}, {"weights", RETORT_TEXT("experiment", "Weights")}, {"distances", RETORT_TEXT("experiment", "Distances")}}},
        {.id = "threshold",
         .label = RETORT_TEXT("experiment", "Threshold of weights"),
         .help = RETORT_TEXT("experiment", "Weights made from distances below this are dropped."),
         .type = ParameterType::real,
         .defaultValue = 0.1,
         .minimum = 0.0,
         .maximum = 1.0},
        {.id = "sigma",
         .label = RETORT_TEXT("experiment", "Sigma"),
         .help = RETORT_TEXT("experiment", "Of the weights made from distances, in their unit. 0: the standard deviation of the distances, or their mean where they hardly differ."),
         .type = ParameterType::real,
         .defaultValue = 0.0,
         .minimum = 0.0},
        {.id = "symmetric",
         .label = RETORT_TEXT("experiment", "Undirected"),
         .help = RETORT_TEXT("experiment", "Each edge counts both ways, with the larger weight."),
         .type = ParameterType::boolean,
         .defaultValue = false},
        {.id = "positions",
         .label = RETORT_TEXT("experiment", "Positions file"),
         .help = RETORT_TEXT("experiment", "Coordinates of the nodes for drawing: id, latitude, longitude. Empty: those of the graph, or a layout."),
         .type = ParameterType::text,
         .defaultValue = std::string()},
    };
    return schema;
}

bool hasGraph(const Plan& plan)
{
    return !textOf(graphSchema().resolve(plan.data.graph), "file").empty();
}

data::GraphOptions graphOptionsOf(const Plan& plan)
{
    const Options options = graphSchema().resolve(plan.data.graph);
    const auto beside = [&](const char* id) {
        std::filesystem::path file = textOf(options, id);
        return file.empty() || file.is_absolute() ? file : plan.data.file.parent_path() / file;
    };
    const std::string kind = textOf(options, "kind"), values = textOf(options, "values");
    return {.file = beside("file"),
            .kind = kind == "matrix"        ? data::GraphKind::matrix
                    : kind == "edges"       ? data::GraphKind::edges
                    : kind == "coordinates" ? data::GraphKind::coordinates
                                            : data::GraphKind::automatic,
            .values = values == "weights" ? data::EdgeValues::weights : values == "distances" ? data::EdgeValues::distances : data::EdgeValues::automatic,
            .threshold = realOf(options, "threshold"),
            .sigma = realOf(options, "sigma"),
            .symmetric = booleanOf(options, "symmetric"),
            .positions = beside("positions")};
}

} // namespace retort::experiment
