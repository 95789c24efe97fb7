// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/window_counts.h"

#include "core/data/part_windows.h"

#include <algorithm>

namespace retort::ui
{

namespace
{

bool chosen(const std::vector<std::string>& names, const data::Channel& channel)
{
    return names.empty() || std::ranges::find(names, channel.name) != names.end();
}

} // namespace

WindowCounts countWindows(const data::TimeSeries& series, const data::Split& split, const experiment::Plan& plan)
{
    data::TimeSeries used;
    used.stamps = series.stamps;
    std::vector<int> targets;
    for (const data::Channel& channel : series.channels) {
        if (!chosen(plan.data.import.channels, channel))
            continue;
        if (chosen(plan.task.targets, channel))
            targets.push_back(static_cast<int>(used.channels.size()));
        used.channels.push_back(channel);
    }
    const auto windows = data::partWindows(used, targets, split,
                                           {plan.task.lookBack, plan.task.horizon, plan.data.import.fill, plan.data.incompleteWindows});
    const auto count = [](const data::RowRange& range, const data::WindowSet& set) {
        return PartCount{range.size(), set.count(), set.excluded};
    };
    return {count(split.train, windows.train), count(split.validation, windows.validation), count(split.test, windows.test)};
}

} // namespace retort::ui
