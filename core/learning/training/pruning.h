// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{

/// Global magnitude pruning (Han et al. 2015): the smallest weights over all matrices and kernels are set to 0. Biases and scales are
/// never pruned.
class WeightMask
{
public:
    /// Keeps the `share` of the weights with the largest magnitude, at least one.
    WeightMask(torch::nn::Module& network, double share);
    /// Sets the others to 0; call it again after each optimiser step.
    void apply() const;

private:
    std::vector<std::pair<torch::Tensor, torch::Tensor>> m_masks; ///< parameter and mask
};

std::int64_t weightsThatAreNotZero(const torch::nn::Module& network);

/// The same network with a share of its hidden units: its width option is lowered and the strongest units are kept (see
/// inheritWeights). Errors: the network has no width option, or cannot be built with that width.
Result<std::shared_ptr<Forecaster>> withFewerUnits(const Forecaster& network, const std::string& kind, Options& options, const ForecastTask& task, double share);

} // namespace retort::learning
