// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// FEDformer, Fourier version: a Transformer that decomposes at every layer and works on a few frequencies
/// instead of attending (Zhou et al., ICML 2022, arXiv 2201.12740): a DecompositionTransformer of
/// FourierBlock and FourierCrossAttention. The frequencies are drawn at initialisation and stored
/// with its weights
/// ("index", "index_q", "index_kv"). Features "encoder", [B, C, L], and "decoder", [B, C, label_len + H].
NetworkEntry fedformerEntry();

} // namespace retort::learning
