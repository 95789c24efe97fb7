// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// TimeDistill's multi-scale term (arXiv 2502.15016, equations 4 and 6 with element means as in its code):
/// student and teacher are halved `levels` times along the last axis, and the MSE is averaged over the
/// scales. Halving stops when nothing would be left; the mean is over the existing scales.
TermEntry multiScaleEntry();

/// `pooling`: "average", "max" or "every_second". Differentiable in both.
torch::Tensor multiScaleLoss(const torch::Tensor& student, const torch::Tensor& teacher, int levels,
                             const std::string& pooling);

} // namespace retort::learning
