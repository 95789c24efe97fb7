// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/verdict.h"

#include "core/experiment/stage_graph.h"
#include "core/report/class_tables.h"
#include "core/report/headline.h"
#include "core/report/standing.h"

#include <algorithm>

namespace retort::report
{
namespace
{

bool beats(const experiment::Outcome& outcome, StageId stage, StageId other)
{
    const auto* ours = testOf(outcome, stage);
    const auto* theirs = testOf(outcome, other);
    return ours && theirs && ours->mse < theirs->mse;
}

/// Networks that were best at the last epoch that the plan allows them.
std::vector<std::string> stillImproving(const experiment::Outcome& outcome, const experiment::Plan& plan)
{
    std::vector<std::string> names;
    const auto stages = experiment::compile(plan);
    for (const auto& model : outcome.models) {
        const auto* stage = experiment::stageOf(stages, model.stage);
        if (!stage || !model.epochs || model.bestEpoch != model.epochs)
            continue;
        const auto allowed = integerOf(experiment::trainingSchema().resolve(stage->network.training), "epochs");
        if (allowed > 1 && *model.epochs == allowed)
            names.push_back(idOf(model.stage));
    }
    return names;
}

} // namespace

std::vector<Message> warningsOf(const experiment::Outcome& outcome, const experiment::Plan& plan)
{
    std::vector<Message> warnings;
    if (plan.task.kind == experiment::TaskKind::classification)
        warnings = classWarnings({.plan = plan, .outcome = outcome});
    if (testOf(outcome, Role::distilled_student) && testOf(outcome, Role::seasonal_naive)) {
        const auto beatsNaive = [&](Role role) { return beats(outcome, role, Role::seasonal_naive); };
        if (!beatsNaive(Role::teacher) && !beatsNaive(Role::plain_student) && !beatsNaive(Role::distilled_student))
            warnings.push_back({RETORT_TEXT("report", "No network beats the seasonal naive forecast (test MSE)."), {}});
        else if (!beatsNaive(Role::distilled_student))
            warnings.push_back(
                {RETORT_TEXT("report", "The distilled student does not beat the seasonal naive forecast (test MSE)."), {}});
    }
    if (beats(outcome, Role::plain_student, Role::distilled_student))
        warnings.push_back({RETORT_TEXT("report", "The distilled student is worse than the plain student (test MSE): distillation did not "
                                                  "help."),
                            {}});
    if (beats(outcome, Role::plain_student, Role::teacher))
        warnings.push_back({RETORT_TEXT("report", "The teacher is worse than the plain student (test MSE): there was little to "
                                                  "learn from it."),
                            {}});
    const auto* comparison = comparisonOf(outcome, Role::distilled_student, Role::plain_student);
    const bool ofValues = plan.task.kind == experiment::TaskKind::forecasting;
    if (ofValues && comparison && comparison->windows.low <= 0 && comparison->windows.high >= 0)
        warnings.push_back({RETORT_TEXT("report", "The difference between the distilled and the plain student may be chance: its "
                                                  "95 % interval is %1 to %2 (test MSE)."),
                            {decimals(comparison->windows.low, 4), decimals(comparison->windows.high, 4)}});
    const auto parametersOf = [&](Role role) {
        const auto* model = experiment::modelOf(outcome, role);
        return model ? model->parameters.value_or(0) : 0;
    };
    if (const auto student = parametersOf(Role::distilled_student), teacher = parametersOf(Role::teacher);
        teacher > 0 && student >= teacher)
        warnings.push_back({RETORT_TEXT("report", "The student is no smaller than its teacher: %1 parameters against %2."),
                            {grouped(student), grouped(teacher)}});
    if (const auto improving = stillImproving(outcome, plan); !improving.empty())
        warnings.push_back({RETORT_TEXT("report", "Best at the last epoch, and perhaps still improving: %1. Raise the number of epochs."),
                            {listed(improving)}});
    return warnings;
}

} // namespace retort::report
