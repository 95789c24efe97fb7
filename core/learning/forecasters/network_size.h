// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

std::int64_t trainableParameters(const torch::nn::Module& module);

/// Layers, parameters and features of a network, and the multiply-adds of one window counted on a forward
/// pass: every matrix product and convolution that LibTorch runs is seen. A quantile fan, which is the same
/// for every network, is not counted.
Result<NetworkSize> measureNetwork(const std::string& kind, const Options& options, ForecastTask task);

/// Of one window by a network that is made, on the CPU or where it lies; its weights come back as they were.
std::int64_t multiplyAdds(Forecaster& network, const ForecastTask& task);

/// Its outputs besides the predictions.
std::vector<FeatureInfo> featuresOf(const Forecast& forecast);

/// A batch of zeros in the network's shape, for measuring.
WindowBatch emptyBatch(const ForecastTask& task, std::int64_t windows, torch::Dtype type = torch::kFloat);

} // namespace retort::learning
