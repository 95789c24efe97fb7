// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// TimeDistill's theorem 4.1 (arXiv 2502.15016) made explicit: one MSE to targets mixed of truth and teacher,
/// mean (ys - (lambda y + (1 - lambda) yt))^2 with lambda = 1 / (1 + eta). Alone, with the supervised weight
/// at 0, its gradient is that of supervised + eta prediction matching, divided by 1 + eta.
TermEntry targetMixupEntry();

} // namespace retort::learning
