// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// T-GCN (Zhao et al., IEEE T-ITS 2019, arXiv 1811.05320): a GRU for each node whose gates are graph convolutions over self-loops and neighbours.
/// Features: "nodes" [B, nodes, D], "steps" [B, steps, D].
NetworkEntry tgcnEntry();

} // namespace retort::learning
