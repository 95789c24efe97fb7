// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/snapshot.h"
#include "core/learning/training/gradient_sums.h"

namespace retort::learning
{

/// Losses of the batches of an epoch, each weighted by its windows.
struct EpochMeans {
    std::vector<experiment::TermLoss> sums;
    double total = 0; ///< likewise a sum
    double windows = 0;
    GradientSums gradients = {}; ///< of the batches whose gradients were measured

    void add(const std::vector<experiment::TermLoss>& terms, double loss, std::int64_t count);
    std::vector<experiment::TermLoss> terms() const;
    double mean() const { return windows > 0 ? total / windows : 0; }
};

} // namespace retort::learning
