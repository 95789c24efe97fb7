// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// TimeDistill's MLP without decomposition (Ni et al., arXiv 2502.15016): h = W x + b for each channel with shared
/// weights, batch norm over each channel, ReLU, V h. Feature "hidden" [B, C, d] before the norm.
NetworkEntry plainMlpEntry();

} // namespace retort::learning
