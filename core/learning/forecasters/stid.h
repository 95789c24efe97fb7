// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// STID (Shao et al., CIKM 2022, arXiv 2208.05233): an MLP for each node that reads embeddings of the node, the time of day and the day of the week.
/// Feature "nodes" [B, nodes, D].
NetworkEntry stidEntry();

} // namespace retort::learning
