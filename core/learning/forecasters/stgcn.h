// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// STGCN (Yu et al., IJCAI 2018, arXiv 1709.04875): two blocks of gated convolution over time, Chebyshev convolution over the graph, convolution over time.
/// Features: "nodes" [B, nodes, D], "steps" [B, steps, D].
NetworkEntry stgcnEntry();

} // namespace retort::learning
