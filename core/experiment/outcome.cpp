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

data::Milliseconds DataSummary::stampOf(std::int64_t row) const
{
    if (unevenStamps.empty())
        return firstStamp + row * step;
    const std::int64_t known = std::clamp<std::int64_t>(row, 0, static_cast<std::int64_t>(unevenStamps.size()) - 1);
    return static_cast<data::Milliseconds>(unevenStamps[static_cast<std::size_t>(known)]) + (row - known) * step;
}

std::vector<std::string> DataSummary::channelsOfExamples() const
{
    if (!labelChannel.empty())
        return {labelChannel};
    return {channels.begin(), channels.begin() + static_cast<std::ptrdiff_t>(std::min(channels.size(), TestExamples::mostChannels))};
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
