// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_summary.h"

namespace retort::ui
{

experiment::Record summaryOf(const RunController& run)
{
    experiment::Record record;
    record.directory = run.directory();
    record.plan = run.plan();
    if (run.outcome())
        record.outcome = *run.outcome();
    for (const StageHistory& stage : run.history().stages()) {
        if (const auto* best = stage.best(); best && best != &stage.epochs.back())
            record.history.push_back(*best);
        if (!stage.epochs.empty())
            record.history.push_back(stage.epochs.back());
        if (!run.outcome()) {
            experiment::ModelResult model = stage.result.value_or(experiment::ModelResult{.stage = stage.stage, .kind = stage.kind});
            model.parameters = stage.parameters;
            record.outcome.models.push_back(std::move(model));
        }
    }
    return record;
}

experiment::Record recordOf(const RunController& run)
{
    experiment::Record record;
    record.directory = run.directory();
    record.plan = run.plan();
    record.outcome = run.outcome().value_or(experiment::Outcome());
    return record;
}

} // namespace retort::ui
