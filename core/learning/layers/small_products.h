// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// The matrix product of each head of each window: [B, heads, m, k] x [B, heads, k, n] -> [B, heads, m, n].
/// Differentiable. LibTorch without MKL calls the BLAS once for each pair, which costs more than a small
/// product itself: small ones of float data on the CPU are computed here, where fused kernels are on
/// (`userEnabledMkldnn`), and all others by `torch::matmul`.
torch::Tensor headProducts(const torch::Tensor& left, const torch::Tensor& right);

} // namespace retort::learning
