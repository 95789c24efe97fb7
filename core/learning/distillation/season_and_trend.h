// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Squared error of the seasonal part and absolute error of the trend, an exponential moving average over the horizon (DBLoss, NeurIPS 2025).
TermEntry decompositionEntry();
/// Errors below and above a frequency, each with a weight of its own (SDKD, arXiv 2507.02939).
TermEntry frequencySplitEntry();

} // namespace retort::learning
