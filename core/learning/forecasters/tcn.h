// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// TCN: dilated causal residual convolutions (Bai et al., 2018, arXiv 1803.01271).
/// Instance norm; blocks i = 0, 1, ... of two causal convolutions with weight norm and dilation 2^i, each
/// followed by ReLU and dropout, plus the input (through a convolution of width one where the widths differ),
/// ReLU; the last time step's state through Linear(d -> H targets). Only what reaches the last step is
/// computed: block i answers every 2^(i+1)-th step, counted from the end, so that its input already lies 2^i
/// steps apart and each block costs half of the one before. Feature "state": the last time step, [B, d], or
/// [B, C, d] channel by channel; "steps" [B, T, d] or [B, T, C d], every step that the last block answers; "layer_i": the last
/// step of an earlier block.
NetworkEntry tcnEntry();

} // namespace retort::learning
