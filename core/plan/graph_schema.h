// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/graph/graph_file.h"
#include "core/plan/plan.h"

namespace retort::experiment
{

/// The graph whose nodes the channels are: its file, and how it is read.
const Schema& graphSchema();

/// Whether the plan names one.
bool hasGraph(const Plan& plan);
/// Its files are relative to the folder of the series, or absolute.
data::GraphOptions graphOptionsOf(const Plan& plan);

} // namespace retort::experiment
