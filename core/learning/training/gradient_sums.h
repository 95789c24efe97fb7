// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/snapshot.h"
#include "core/learning/torch.h"

namespace retort::learning
{

/// Gradients of the weighted parts of a loss, each by itself, summed over the measured batches of an epoch.
struct GradientSums {
    std::vector<double> shares;  ///< [parts]
    std::vector<double> cosines; ///< [parts, parts]
    int batches = 0;

    /// Nothing without a measured batch.
    std::optional<experiment::GradientBalance> balance() const;
};

/// Differentiates every part for the parameters and adds shares and cosines. A part that is undefined, or does not depend on
/// any of them, has no gradient. The graph of the parts stays, and so do the gradients that the parameters have already.
void addGradients(GradientSums& sums, const std::vector<torch::Tensor>& parts, const std::vector<torch::Tensor>& parameters);

/// Whether a batch is measured, by its number since the training began, from 0: so seldom that the time of a step grows by less
/// than 5 % in the mean, and never by the clock, so that a run repeats.
bool measuresGradients(std::int64_t batch, std::size_t parts);

} // namespace retort::learning
