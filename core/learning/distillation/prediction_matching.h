// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Fits the student's forecast to the teacher's: mean of (ys - yt)^2, |ys - yt| or Huber over all elements.
/// The response term of EasyST and DistilTS; the baseline that every other term must beat. Steps ahead may be
/// weighted as DistilTS proposes.
TermEntry predictionMatchingEntry();

} // namespace retort::learning
