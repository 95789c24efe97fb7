// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Combines the quantiles of several forecasters: their weighted mean per level. A forecaster without
/// (undefined) is left out and the weights of the others are normalised to sum 1; if these are all 0 each
/// counts equally. Undefined if none has quantiles. All of the same shape.
torch::Tensor mixedQuantiles(const std::vector<torch::Tensor>& quantiles, const std::vector<double>& weights);
/// The same with weights [B, forecasters] of each window.
torch::Tensor mixedQuantiles(const std::vector<torch::Tensor>& quantiles, const torch::Tensor& ofWindows);

} // namespace retort::learning
