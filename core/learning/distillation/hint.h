// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// FitNets' hint (Romero et al., ICLR 2015, arXiv 1412.6550) with the regressor on the teacher's side, as in
/// TimeDistill: mean (hs - r(ht))^2. The target is trained and can shrink to meet a student that says little:
/// watch it beside others.
TermEntry hintEntry();

} // namespace retort::learning
