// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/training/window_batches.h"
#include "core/record/record.h"

#include <functional>

namespace retort::learning
{

/// A network whose forecasts are shown beside those of others.
struct ComparedNetwork {
    Role role;
    std::shared_ptr<Forecaster> network;
};

/// The values of a contiguous float tensor on the CPU, row-major.
std::vector<float> toVector(const torch::Tensor& tensor);

/// One test window as these networks and the seasonal naive forecast see it.
experiment::TestForecast forecastWindow(const std::vector<ComparedNetwork>& networks, const WindowBatches& batches, int season,
                                        std::int64_t window);

/// Some test windows of a run that is over, by the networks that its record keeps: Engine::forecast. `mayGoOn` is asked before each
/// window. LibTorch's exceptions pass through.
Result<void> forecastWindows(const experiment::Record& record, std::span<const std::int64_t> windows,
                             const std::function<void(experiment::TestForecast)>& sink, const CancellationToken& stop,
                             const std::function<bool()>& mayGoOn);

} // namespace retort::learning
