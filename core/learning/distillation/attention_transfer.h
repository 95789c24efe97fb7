// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Attention transfer (Zagoruyko and Komodakis, ICLR 2017, arXiv 1612.03928): where a network's activations
/// are strong. The map of a feature [B, positions, D] is mean_D |h|^p over its positions, which are channels, or steps or
/// patches where a feature of these is named; of [B, D], or of one position, |h|^p over its width. Each is divided by its norm; the teacher's is interpolated to the student's
/// length; the term is the squared distance of the two, mean over the batch. Needs no regressor.
TermEntry attentionTransferEntry();

} // namespace retort::learning
