// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// The average over `kernel` (odd) steps along `axis`, the first and last step repeated beyond the ends: same
/// shape as `x`. Differentiable. A running sum in float64 over float data on the CPU, so that its cost does
/// not grow with the kernel; LibTorch's pooling elsewhere and where a tracer looks on.
torch::Tensor movingAverage(const torch::Tensor& x, int kernel, std::int64_t axis);

/// The same for rows that lie one after the other: `x` and `averages` [steps, width].
void movingAverage(const float* x, std::int64_t steps, std::int64_t width, int kernel, float* averages);

} // namespace retort::learning
