// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/window_counts.h"

#include "core/data/part_windows.h"
#include "core/data/graph/graph_file.h"
#include "core/plan/class_schema.h"
#include "core/plan/graph_schema.h"

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

namespace
{

/// Windows that end inside a part, before its last row, and whose label would reach beyond `border`, its end. The one that ends with the last row is
/// the first of the next part.
std::int64_t purgedAt(std::int64_t border, const experiment::TaskPlan& task)
{
    const std::int64_t first = std::max<std::int64_t>(task.lookBack - 1, border - task.horizon); // last row read
    return std::max<std::int64_t>(0, border - 1 - first);
}

void readGraph(const data::TimeSeries& used, const experiment::Plan& plan, WindowCounts& counts)
{
    auto file = data::readGraphOf(used, experiment::graphOptionsOf(plan));
    if (!file) {
        counts.graphError = file.error();
        return;
    }
    counts.graph = std::move(file->graph);
    counts.graphRemarks = std::move(file->remarks);
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
    if (experiment::hasGraph(plan))
        readGraph(used, plan, counts);
    const Options classes = experiment::classSchema().resolve(plan.task.classes);
    if (plan.task.kind == experiment::TaskKind::classification && !experiment::labelsOfCollection(classes)) {
        auto labels = data::labelsOf(used, targets.empty() ? 0 : static_cast<std::size_t>(targets.front()), windows, experiment::labelRuleOf(classes));
        if (labels) {
            // The channel's place in the series, which may have more channels than the plan uses.
            labels->channel = static_cast<std::size_t>(std::ranges::find(series.channels, used.channels[labels->channel].name, &data::Channel::name) - series.channels.begin());
            counts.labels = std::make_shared<const data::WindowLabels>(std::move(*labels));
        } else
            counts.labelError = labels.error();
        counts.purged = purgedAt(split.train.end, plan.task) + purgedAt(split.validation.end, plan.task);
    }
    const auto count = [&](const data::RowRange& range, const data::WindowSet& set, const data::PartLabels data::WindowLabels::* part) {
        const std::int64_t unlabelled = counts.labels ? std::ranges::count((*counts.labels.*part).classes, -1) : 0; // a run leaves them out as well
        return PartCount{range.size(), set.count() - unlabelled, set.excluded + unlabelled};
    };
    counts.train = count(split.train, windows.train, &data::WindowLabels::train);
    counts.validation = count(split.validation, windows.validation, &data::WindowLabels::validation);
    counts.test = count(split.test, windows.test, &data::WindowLabels::test);
    return counts;
}

} // namespace retort::ui
