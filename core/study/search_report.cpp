// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/search_report.h"

#include "core/foundation/number_text.h"
#include "core/study/search.h"

#include <algorithm>
#include <numeric>

namespace retort::study
{

std::vector<std::vector<std::string>> searchCells(const StudyPlan& study, const std::vector<Trial>& trials, const std::vector<TrialStatus>& statuses)
{
    std::vector<std::vector<std::string>> rows(1, {"trial"});
    for (std::size_t axis = 0; axis < study.axes.size(); ++axis)
        rows[0].push_back(axisName(study, axis));
    rows[0].insert(rows[0].end(), {"validation error", "state"});
    std::vector<std::size_t> order(trials.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&](std::size_t trial) {
        const auto& status = statuses[trial];
        const bool finished = status.state == TrialState::finished && status.validation;
        return std::pair(!finished, finished ? *status.validation : 0.0);
    };
    std::ranges::stable_sort(order, {}, rank);
    for (const std::size_t trial : order) {
        auto& row = rows.emplace_back(std::vector{std::to_string(trial)});
        row.insert(row.end(), trials[trial].values.begin(), trials[trial].values.end());
        row.push_back(statuses[trial].validation ? fixedText(*statuses[trial].validation, 4) : "–");
        row.emplace_back(idOf(statuses[trial].state));
    }
    return rows;
}

std::optional<Message> searchSentence(const StudyPlan& study, const std::vector<Trial>& trials, const std::vector<TrialStatus>& statuses)
{
    const auto best = bestTrial(statuses);
    if (!best)
        return std::nullopt;
    const task::Metric& metric = *task::taskWith(study.metric).metric(study.metric);
    std::vector<std::string> arguments = {std::to_string(*best), trials[*best].label(study), fixedText(*statuses[*best].validation, 4)};
    for (const StageId model : {Role::distilled_student, Role::plain_student, Role::teacher}) {
        const auto figure = experiment::testOf(*statuses[*best].summary, model, metric);
        arguments.push_back(figure ? fixedText(*figure, metric.decimals + 1) : "–");
    }
    arguments.emplace_back(metric.label.source);
    return Message{RETORT_TEXT("study", "Best on the validation windows: trial %1 (%2), error %3. On the test windows its distilled student has %7 %4, the plain student %5, the teacher %6. The test "
                                        "figures of the other trials are not shown: the choice was made without them."),
                   std::move(arguments)};
}

} // namespace retort::study
