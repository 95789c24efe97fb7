// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Relations between the samples of a batch rather than the samples (Park et al., CVPR 2019, arXiv
/// 1904.05068), each sample flattened, so that student and teacher need no common shape. A weighted sum of
/// three parts, each a mean over the whole matrix, what is zero by itself included, as the published code has
/// it: distance: smooth L1 between |x_i - x_j| divided by the mean of those above zero; angle: smooth L1
/// between cos(x_i - x_j, x_k - x_j), over the first `angle_samples` samples, whose cube it costs; gram: mean
/// square between the Gram matrices, each row divided by its norm (Tung and Mori, ICCV 2019, arXiv
/// 1907.09682). A batch of one sample has no relations: the term is zero.
TermEntry relationalEntry();

} // namespace retort::learning
