// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"
#include "core/learning/layers/graph_product.h"

namespace retort::learning
{

/// The graph of the task's channels as a layer.
std::shared_ptr<GraphProduct> graphProductOf(const ForecastTask& task);

Parameter nodeWidthOption(std::int64_t width); ///< "d_model": units of each node

/// The forecast of every node [B, nodes, H] as a Forecast, with the nodes' states [B, nodes, D] and the steps [B, steps, D] as features.
Forecast nodeForecast(const torch::Tensor& everyNode, const torch::Tensor& nodes, const torch::Tensor& steps, const ForecastTask& task);

} // namespace retort::learning
