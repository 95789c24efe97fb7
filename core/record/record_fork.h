// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"

namespace retort::experiment
{

/// A point of a run to go back to: just before a weight of its loss was changed.
struct ForkPoint {
    StageId stage;
    std::size_t number = 1; ///< of the stage's changes, from 1
    WeightChange change;
};

/// Name of the file, below a run's models, with the state of a stage's training just before a change.
std::string stateBeforeChange(StageId stage, std::size_t number);

/// In the order of the changes. Only those whose state the run's folder still has.
std::vector<ForkPoint> forkPointsOf(const Record& record);

/// A new run in `target`, named `name`, that stands where `run` stood before the change: resumeRun continues it without the change, to the
/// bits that a run without it would have had. Errors: no such run or state; the target holds a run or cannot be written.
Result<void> forkRun(const std::filesystem::path& run, const ForkPoint& point, const std::filesystem::path& target,
                     const std::string& name);

} // namespace retort::experiment
