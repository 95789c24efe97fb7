// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Prediction matching where the teacher is better: mean m (ys - yt)^2 with m = 1 where err_t + margin <
/// err_s and else 0, squared errors against the ground truth, per window or per step. The gate is
/// a constant for the gradient. After EasyST's bounded loss (CIKM 2024), which asks once a batch.
TermEntry gatedEntry();

} // namespace retort::learning
