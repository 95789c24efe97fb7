// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// TimeDistill's multi-period term (arXiv 2502.15016, equations 7 to 10): amplitudes of the real Fourier
/// transform along the last axis, the constant bin dropped, become a distribution over periods by a softmax
/// with temperature; the term is KL(teacher || student). All in log space, so values and gradients are finite
/// for any finite input.
TermEntry multiPeriodEntry();

struct MultiPeriodOptions {
    double temperature = 0.5;
    std::string fftNorm =
        "backward"; ///< "backward" (none), "ortho" (1/sqrt n), "sum" (amplitudes / their sum)
    std::string reduction =
        "element_mean";     ///< over every element, as the original; or "per_distribution": sum over bins
    double logFloor = 1e-8; ///< log q becomes log(q + floor); 0: the pure KL
};

/// A last axis of fewer than two steps has no period: the loss is zero. Differentiable once, in both.
torch::Tensor multiPeriodLoss(const torch::Tensor& student, const torch::Tensor& teacher,
                              const MultiPeriodOptions& options);

} // namespace retort::learning
