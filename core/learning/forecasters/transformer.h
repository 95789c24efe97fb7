// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Encoder-decoder Transformer over time steps (Vaswani et al., NeurIPS 2017, arXiv 1706.03762) whose decoder
/// forecasts the horizon in one pass (Zhou et al., Informer, AAAI 2021, arXiv 2012.07436): it reads the last
/// label_len steps followed by H zeros. Tokens of a step: circular convolution of the channels + time marks +
/// place. Feature "encoder": the encoder's output averaged over the look-back, [B, d];
/// "steps" [B, L, d], the output itself; "layer_i" [B, L, d], after an earlier layer.
NetworkEntry transformerEntry();

} // namespace retort::learning
