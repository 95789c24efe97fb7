// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"

namespace retort::learning
{

/// Peak memory of a run: the process as it is, the series and its windows, weights with gradients
/// and moments, the activations of a training step (measured on one and two windows, LibTorch's allocator
/// counting), and the teacher's outputs if they stay in memory.
Result<experiment::MemoryEstimate> estimateMemory(const experiment::Plan& plan, const TaskShape& shape,
                                                  std::int64_t rows);

} // namespace retort::learning
