// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"
#include "core/experiment/stage_graph.h"

#include <map>

namespace retort::experiment
{

/// Raised when a change of the program gives other numbers for the same plan on the same machine.
inline constexpr int numericsVersion = 1;

/// SHA-256 over everything that the network of a stage depends on: the stage's plan, the series and how it is read, split and
/// scaled, the task, the program's numerics and the machine's, and the keys of the networks that it is made from.
/// `fileDigest` is the SHA-256 of the file that is loaded or begun with; empty where none is. Every input has its key.
std::string artefactKey(const StagePlan& stage, const Plan& plan, const DataSummary& data, const Environment& environment,
                        const std::map<StageId, std::string>& keysOfInputs, const std::string& fileDigest = {});

} // namespace retort::experiment
