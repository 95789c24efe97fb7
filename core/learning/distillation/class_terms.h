// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// T^2 KL(softmax(teacher / T) || softmax(student / T)) of logits along the last axis, mean over all else.
torch::Tensor classDivergence(const torch::Tensor& student, const torch::Tensor& teacher, double temperature);

/// Mean squared difference of the logits (Ba and Caruana, 2014, arXiv 1312.6184).
TermEntry logitsEntry();

/// Decoupled distillation (Zhao et al., 2022, arXiv 2203.08679): T^2 (alpha TCKD + beta NCKD). TCKD is the divergence of the
/// probabilities of the true class against all others together, NCKD that of the others among themselves.
TermEntry decoupledEntry();

/// Soft labels of a teacher that is set right where it is wrong (KDCTime, arXiv 2112.02291): the logit of the true class and the largest
/// one change places (swap), or that of the true class is raised to the largest one plus a margin (shift).
TermEntry calibratedSoftLabelsEntry();

} // namespace retort::learning
