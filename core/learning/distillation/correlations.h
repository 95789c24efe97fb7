// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// How positions relate to each other inside each window: the mean squared difference of the correlation matrices of student and teacher, of nodes and of
/// steps for forecasts, of positions for features. Features with different numbers of positions are averaged to the smaller one; without positions the windows of the
/// batch are related. After arXiv 2401.11798.
TermEntry spatioTemporalCorrelationEntry();
/// The same of the channels over the horizon alone: the multivariate outlook of TimeDistill, arXiv 2502.15016.
TermEntry channelCorrelationEntry();

} // namespace retort::learning
