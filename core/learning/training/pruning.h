// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{

/// Zeros in the weights of a network: the smallest by magnitude over all its matrices and kernels together (global magnitude pruning:
/// Han et al. 2015). Biases and scales are never pruned.
class WeightMask
{
public:
    /// Keeps the `share` of the weights with the largest magnitude, at least one.
    WeightMask(torch::nn::Module& network, double share);
    /// Sets the others to 0, after a step of an optimiser again.
    void apply() const;

private:
    std::vector<std::pair<torch::Tensor, torch::Tensor>> m_masks; ///< parameter and what is kept of it
};

std::int64_t weightsThatAreNotZero(const torch::nn::Module& network);

/// The same network with a share of its hidden units: the width that its options state is lowered, and the strongest units stay (see
/// inheritWeights). Errors: the network has no such option, or cannot be built with that width.
Result<std::shared_ptr<Forecaster>> withFewerUnits(const Forecaster& network, const std::string& kind, Options& options, const ForecastTask& task, double share);

} // namespace retort::learning
