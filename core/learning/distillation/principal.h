// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Absolute differences of the leading principal components of the forecasts, which decorrelate the steps of the horizon (Time-o1, NeurIPS 2025). The
/// components are those of the training targets of each channel; before they are known every step stands for itself.
TermEntry principalEntry();

} // namespace retort::learning
