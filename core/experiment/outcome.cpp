// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/outcome.h"

#include <algorithm>

namespace retort::experiment
{

const char* idOf(RunStatus status)
{
    switch (status) {
    case RunStatus::running: return "running";
    case RunStatus::finished: return "finished";
    case RunStatus::stopped: return "stopped";
    case RunStatus::failed: return "failed";
    case RunStatus::interrupted: return "interrupted";
    }
    return "";
}

const ModelResult* modelOf(const Outcome& outcome, StageId stage)
{
    const auto found = std::ranges::find(outcome.models, stage, &ModelResult::stage);
    return found == outcome.models.end() ? nullptr : &*found;
}

const Comparison* comparisonOf(const Outcome& outcome, StageId stage, StageId over)
{
    const auto found = std::ranges::find_if(outcome.comparisons, [&](const Comparison& comparison) {
        return comparison.stage == stage && comparison.over == over;
    });
    return found == outcome.comparisons.end() ? nullptr : &*found;
}

} // namespace retort::experiment
