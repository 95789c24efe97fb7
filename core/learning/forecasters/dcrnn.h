// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// DCRNN (Li et al., ICLR 2018, arXiv 1707.01926): an encoder and a decoder of GRU cells whose gates are diffusion convolutions along both random walks.
/// Features: "nodes" [B, nodes, D], "steps" [B, steps, D].
NetworkEntry dcrnnEntry();

} // namespace retort::learning
