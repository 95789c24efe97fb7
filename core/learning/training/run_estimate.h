// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"

#include <functional>

namespace retort::learning
{

/// What a run of the plan will take. Peak memory: the process as it is, the series and its windows, weights with gradients
/// and moments, the activations of a training step (measured on two and four windows, LibTorch's allocator counting), and the
/// teacher's outputs if they stay in memory. Time: of a few training steps and forecasts on this thread, times the steps of all
/// epochs; only while `mayMeasure` agrees, which is asked before each network, else 0.
Result<experiment::RunEstimate> estimateRun(const experiment::Plan& plan, const TaskShape& shape, std::int64_t rows,
                                            const std::function<bool()>& mayMeasure = [] { return false; });

} // namespace retort::learning
