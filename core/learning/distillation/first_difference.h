// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// The shape of a forecast from step to step: mean ((ys_h+1 - ys_h) - (yt_h+1 - yt_h))^2, as in DistilTS's
/// code (arXiv 2601.12785). A horizon of one step has no differences: the term is zero.
TermEntry firstDifferenceEntry();

} // namespace retort::learning
