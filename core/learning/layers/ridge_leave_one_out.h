// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

#include <optional>

namespace retort::learning
{

/// y = W x + b.
struct RidgeSolution {
    torch::Tensor weight; ///< [outputs, features]
    torch::Tensor bias;   ///< [outputs]
    double penalty = 0;
};

/// Ridge regression of `y` [n, outputs] on `x` [n, features], each feature to mean 0 and standard deviation 1 first and the bias not
/// penalised. Of ten penalties from 1e-3 to 1e3 the one with the smallest squared leave-one-out error counts (Golub, Heath and Wahba,
/// 1979: all of them from one eigendecomposition). In float64; nothing where the decomposition fails.
std::optional<RidgeSolution> ridgeByLeaveOneOut(const torch::Tensor& x, const torch::Tensor& y);

} // namespace retort::learning
