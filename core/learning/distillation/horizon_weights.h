// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"
#include "core/parameters/parameter.h"

namespace retort::learning
{

/// Weights of the steps ahead, w_h = exp(tau h / (H - 1)) divided by their mean: later steps count more where
/// tau is above zero. DistilTS, arXiv 2601.12785, whose tau is 1. [horizon]
torch::Tensor horizonWeights(std::int64_t horizon, double tau, const torch::TensorOptions& options);

/// The option `horizon_tau` of terms that offer them; 0, the default, weighs all steps alike.
Parameter horizonTauOption();

} // namespace retort::learning
