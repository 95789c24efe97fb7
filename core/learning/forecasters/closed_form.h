// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Closed-form solution of a network's weights from the training windows. Takes every window once, then
/// solves.
class ClosedForm
{
public:
    virtual ~ClosedForm() = default;

    /// A batch of windows and the ground truth, [B, targets, H].
    virtual void take(const WindowBatch& batch, const torch::Tensor& truth) = 0;
    /// Writes the solution into the network; an error if there is none, and the network is unchanged.
    virtual Result<void> solve() = 0;
    /// Whether gradient steps refine a solution found with supervision only.
    virtual bool isStart() const = 0;
};

} // namespace retort::learning
