// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Trend: the moving average over `kernel` (odd) steps with the edge values repeated; seasonal: the rest.
/// Wu et al., Autoformer, NeurIPS 2021.
struct Decomposition {
    torch::Tensor seasonal;
    torch::Tensor trend;
};

/// Along the last axis: [B, C, L] -> [B, C, L]. Differentiable.
Decomposition decompose(const torch::Tensor& series, int kernel);

/// Along the steps of tokens: [B, T, d] -> [B, T, d]. Differentiable.
Decomposition decomposeSteps(const torch::Tensor& tokens, int kernel);

/// A batch of windows prepared for channel-wise networks.
struct CentredDecomposition {
    torch::Tensor seasonal; ///< [B, C, L]
    torch::Tensor trend;    ///< [B, C, L]
    torch::Tensor mean;     ///< [B, C, 1], zero without centring
};

/// Transposes values [B, L, C], subtracts the window mean of each channel if `centre`, and decomposes:
/// one pass over float data on the CPU, tensor operations elsewhere. Gives no gradient to the values.
CentredDecomposition centreAndDecompose(const torch::Tensor& values, int kernel, bool centre);

} // namespace retort::learning
