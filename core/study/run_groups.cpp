// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/run_groups.h"

#include <algorithm>

namespace retort::study
{

std::vector<RunGroup> groupRuns(const std::vector<experiment::RecordSummary>& runs, const experiment::RunField& field,
                                const std::vector<StageId>& models, const task::Metric& metric)
{
    std::vector<RunGroup> groups;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].status != experiment::RunStatus::finished || runs[i].fault)
            continue;
        auto values = field.texts(runs[i]);
        if (values.empty())
            values.emplace_back();
        for (const auto& value : values) {
            auto group = std::ranges::find(groups, value, &RunGroup::value);
            if (group == groups.end())
                group = groups.insert(group, RunGroup{.value = value});
            group->runs.push_back(i);
        }
    }
    for (RunGroup& group : groups)
        for (const StageId model : models) {
            std::vector<double> figures;
            for (const std::size_t run : group.runs)
                if (const auto figure = experiment::testOf(runs[run], model, metric))
                    figures.push_back(*figure);
            if (!figures.empty())
                group.cells[model] = cellOf(std::move(figures));
        }
    return groups;
}

} // namespace retort::study
