// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/graph_options.h"

namespace retort::learning
{

std::shared_ptr<GraphProduct> graphProductOf(const ForecastTask& task)
{
    return std::make_shared<GraphProduct>(task.channels, task.adjacency.get());
}

Parameter nodeWidthOption(std::int64_t width)
{
    return {.id = "d_model",
            .label = RETORT_TEXT("learning", "Hidden width"),
            .help = RETORT_TEXT("learning", "Units of each node; also the width of the compared feature."),
            .type = ParameterType::integer,
            .defaultValue = width,
            .minimum = 1,
            .maximum = 4096};
}

Forecast nodeForecast(const torch::Tensor& everyNode, const torch::Tensor& nodes, const torch::Tensor& steps, const ForecastTask& task)
{
    return {selectTargets(everyNode.transpose(1, 2), task), {{"nodes", nodes}, {"steps", steps}}};
}

} // namespace retort::learning
