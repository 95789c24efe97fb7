// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning {

/// Each map convolved with a kernel of its own, zeros around: x [B, maps, N],
/// weight [maps, 1, k] with k odd, bias [maps] or undefined -> [B, maps, N].
/// Float on the CPU runs through a loop of its own: LibTorch's takes ten times
/// as long for kernels as wide as ModernTCN's. Tensor operations elsewhere.
torch::Tensor depthwiseConvolution(const torch::Tensor &x,
                                   const torch::Tensor &weight,
                                   const torch::Tensor &bias);

} // namespace retort::learning
