// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// The shape of a forecast, tolerating small shifts in time: soft dynamic time warping (Cuturi and Blondel,
/// ICML 2017, arXiv 1703.01541), the shape term of DILATE (NeurIPS 2019, arXiv 1909.09020), of squared
/// differences, divided by the length, mean over the series. divergence: less half of each series' warping
/// with itself, so that it is zero at student = teacher, never less (Blondel et al., AISTATS 2021, arXiv
/// 2010.08354); plain: as published, negative there. An alpha below 1 mixes in DILATE's distortion in time, the
/// expected squared distance of the alignment from the diagonal over the squared length: it is never zero, since a soft
/// alignment strays a little wherever the series are flat. Longer
/// horizons are averaged down to `longest` steps first, since the cost grows quadratically.
TermEntry softDtwEntry();

/// Of each two rows of [N, n] in float64 on the CPU: sum over the rows, differentiable once in both. Minima
/// are soft with the width `gamma`, in log space, so values and gradients are finite for any finite input.
/// `shape` is the weight of the cost, the rest that of the distortion.
torch::Tensor softAlignmentCosts(const torch::Tensor& student, const torch::Tensor& teacher, double gamma,
                                 bool divergence, double shape = 1);

} // namespace retort::learning
