// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// ModernTCN: convolutions whose kernels are as wide as an attention span (Luo and Wang, ICLR 2024).
/// Instance norm; each channel alone: patches of patch_size every patch_stride steps (the last value repeated
/// at the end) become D = dims maps, batch norm. A block: every map of every channel through a large and a
/// small depthwise kernel, batch norm, a two-layer network over the D maps of each channel, another over the
/// channels of each map, residual. A further stage begins with batch norm and a convolution that shortens by
/// downsample_ratio. Head: Linear(D N -> H), shared by the channels. In evaluation the two depthwise kernels
/// and their batch norms are merged into one kernel. Features: "backbone" [B, C, D N], "head" [B, C, H]
/// before the instance norm is undone; "patches" [B, N, C D], the backbone by patches.
NetworkEntry moderntcnEntry();

} // namespace retort::learning
