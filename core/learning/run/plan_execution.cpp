// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/plan_execution.h"

#include "core/learning/run/learning.h"
#include "core/plan/advice.h"

namespace retort::learning
{
namespace
{

using experiment::StageKind;

bool executeStage(RunContext& run, const experiment::StagePlan& stage)
{
    switch (stage.kind) {
    case StageKind::load: return loadStage(run, stage);
    case StageKind::train: return trainStage(run, stage);
    case StageKind::combine: return combineStage(run, stage);
    case StageKind::distil: return distilStage(run, stage);
    }
    return false;
}

bool executeStages(RunContext& run)
{
    bool checked = false;
    for (const auto& stage : run.stages()) {
        if (!checked && stage.kind != StageKind::load) {
            checked = true;
            if (!teachersMeetDemands(run))
                return false;
        }
        const bool trains = stage.kind == StageKind::train || stage.kind == StageKind::distil;
        if (!(trains && (run.takeUp(stage) || run.reuse(stage))) && !executeStage(run, stage))
            return false;
        if (!run.goesOn())
            return false;
        run.nameResult(stage);
    }
    return true;
}

} // namespace

void execute(RunContext& run)
{
    for (const Finding& each : experiment::advice(run.plan(), *makeCatalogue()))
        run.remark(each.message);
    if (run.prepare() && executeStages(run) && evaluateOnTestWindows(run))
        run.outcome().status = experiment::RunStatus::finished;
}

} // namespace retort::learning
