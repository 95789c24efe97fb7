// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// FitNets' hint (Romero et al., ICLR 2015, arXiv 1412.6550): mean (hs - r(ht))^2 with the regressor on the
/// teacher's side, as in TimeDistill, where the target is trained and can collapse towards a student with
/// little information; or mean (r(hs) - ht)^2 on the student's side, as in the paper, with a fixed target.
TermEntry hintEntry();

} // namespace retort::learning
