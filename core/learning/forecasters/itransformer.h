// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// iTransformer: each channel's whole look-back is one token (Liu et al., ICLR 2024, arXiv 2310.06625).
/// Instance norm; tokens = Linear(L -> d) of the C channels and the M time marks; e_layers encoder layers
/// over tokens; LayerNorm; Linear(d -> H); the channels' tokens, denormalised. Feature "encoder": [B, C, d].
/// "layer_i": the same after an earlier layer.
NetworkEntry itransformerEntry();

} // namespace retort::learning
