// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Autoformer: a Transformer that decomposes at every layer and looks for repeating delays instead of
/// attending (Wu et al., NeurIPS 2021, arXiv 2106.13008): a DecompositionTransformer of AutoCorrelation whose
/// tokens have no positional encoding. Features "encoder", [B, C, L], and "decoder", [B, C, label_len + H].
NetworkEntry autoformerEntry();

} // namespace retort::learning
