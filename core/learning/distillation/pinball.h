// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Mean of max(q e, (q - 1) e) with e = truth - quantile over windows, channels, steps and levels q: least
/// where the share q of the truths lies below the quantile of the level q (Koenker and Bassett, Econometrica
/// 1978). At 0.5 it is half the MAE. `truth` [B, targets, H], `quantiles` [B, targets, H, Q]. A scalar;
/// finite with its gradient for every finite input.
torch::Tensor pinballLoss(const torch::Tensor& quantiles, const torch::Tensor& truth,
                          const std::vector<double>& levels);

/// The pinball loss of the student's quantiles against the ground truth; needs no teacher.
TermEntry pinballEntry();

} // namespace retort::learning
