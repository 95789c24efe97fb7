// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// The quantiles of several forecasters as one fan, their weighted mean level by level. Who has none
/// (undefined) is left out and the weights of the others are brought to the sum 1; where these are all 0 each
/// counts alike. Undefined where nobody has quantiles. All of one shape.
torch::Tensor mixedQuantiles(const std::vector<torch::Tensor>& quantiles, const std::vector<double>& weights);

} // namespace retort::learning
