// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/window_counts.h"

#include "core/data/part_windows.h"
#include "core/plan/class_schema.h"

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
    WindowCounts counts;
    const Options classes = experiment::classSchema().resolve(plan.task.classes);
    if (plan.task.kind == experiment::TaskKind::classification && !experiment::labelsOfCollection(classes)) {
        auto labels = data::labelsOf(used, targets.empty() ? 0 : static_cast<std::size_t>(targets.front()), windows, experiment::labelRuleOf(classes));
        if (labels) {
            // The channel's place in the series, which may have more channels than the plan uses.
            labels->channel = static_cast<std::size_t>(std::ranges::find(series.channels, used.channels[labels->channel].name, &data::Channel::name) - series.channels.begin());
            counts.labels = std::make_shared<const data::WindowLabels>(std::move(*labels));
        } else
            counts.labelError = labels.error();
        counts.purged = 2 * (std::int64_t{plan.task.horizon} - 1);
    }
    const auto count = [](const data::RowRange& range, const data::WindowSet& set) {
        return PartCount{range.size(), set.count(), set.excluded};
    };
    counts.train = count(split.train, windows.train);
    counts.validation = count(split.validation, windows.validation);
    counts.test = count(split.test, windows.test);
    return counts;
}

} // namespace retort::ui
