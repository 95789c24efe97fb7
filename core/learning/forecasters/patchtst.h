// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// PatchTST: each channel alone, cut into patches that attend to each other (Nie et al., ICLR 2023, arXiv
/// 2211.14730). Instance norm; the last value repeated `stride` times; N patches of patch_len steps, one
/// every `stride`; tokens = Linear(patch_len -> d) + places; e_layers encoder layers over patches; batch norm
/// over d; Linear(d N -> H), shared by the channels; denormalised. Feature "encoder": [B, C, N d], patch
/// after patch; "patches" [B, N, C d], the same by patches; "layer_i" [B, C, N d], before the batch norm, after an
/// earlier layer.
NetworkEntry patchtstEntry();

} // namespace retort::learning
