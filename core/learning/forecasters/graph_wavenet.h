// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Graph WaveNet (Wu et al., IJCAI 2019, arXiv 1906.00121): dilated gated convolutions over time, diffusion along both random walks and along an adjacency that is learned.
/// Features: "nodes" [B, nodes, D], "steps" [B, steps, D].
NetworkEntry graphWaveNetEntry();

} // namespace retort::learning
