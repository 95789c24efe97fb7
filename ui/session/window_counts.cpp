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

void readGraph(const data::TimeSeries& used, const experiment::Plan& plan, WindowCounts& counts)
{
    const auto options = experiment::graphOptionsOf(plan);
    auto file = data::readGraph(options);
    std::vector<std::string> names;
    for (const data::Channel& channel : used.channels)
        names.push_back(channel.name);
    auto graph = file ? data::graphOfChannels(file->graph, names, options.file.filename().string(), file->remarks) : tl::unexpected<Error>(file.error());
    if (!graph) {
        counts.graphError = graph.error();
        return;
    }
    counts.graph = std::move(*graph);
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
