// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Weights of a network that follow from the training windows without a descent. Takes every window once, then
/// solves.
class ClosedForm
{
public:
    virtual ~ClosedForm() = default;

    /// A batch of windows and what came true, [B, targets, H].
    virtual void take(const WindowBatch& batch, const torch::Tensor& truth) = 0;
    /// Writes the solution into the network; an error where there is none, and the network is as it was.
    virtual Result<void> solve() = 0;
    /// Whether gradient steps shall refine a solution for the truth alone.
    virtual bool isStart() const = 0;
};

} // namespace retort::learning
