// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/run_context.h"

#include "core/record/record.h"

namespace retort::learning
{

std::filesystem::path RunContext::stateFile(StageId stage) const
{
    return m_folder.directory.empty() ? std::filesystem::path() : m_folder.directory / (idOf(stage) + ".state");
}

std::vector<experiment::EpochSnapshot> RunContext::epochsBefore(StageId stage, int last) const
{
    std::vector<experiment::EpochSnapshot> epochs;
    for (const auto& epoch : m_folder.earlier->history)
        if (epoch.stage == stage && epoch.epoch <= last)
            epochs.push_back(epoch);
    return epochs;
}

bool RunContext::sameSeries()
{
    const auto& before = m_folder.earlier->outcome;
    if (!before.data.sha256.empty() && before.data.sha256 != m_outcome.data.sha256)
        return failed({RETORT_TEXT("learning", "%1 has changed since this run began, so it cannot be continued. Start it again."),
                       {m_plan.data.file.filename().string()}});
    auto now = m_outcome.environment;
    now.gflops = before.environment.gflops;
    if (!before.environment.program.empty() && !(now == before.environment))
        remark({RETORT_TEXT("learning", "The run began on another machine, or with a different number of threads or version of a "
                                        "library: its results can differ in the last digits from those of an uninterrupted run."),
                {}});
    return true;
}

bool RunContext::takeUp(const experiment::StagePlan& stage)
{
    if (!m_folder.earlier)
        return false;
    const auto* model = experiment::modelOf(m_folder.earlier->outcome, stage.id);
    std::error_code ignored;
    if (!model || !model->bestEpoch || std::filesystem::exists(stateFile(stage.id), ignored))
        return false;
    experiment::Artefact finished;
    finished.model = *model;
    finished.model.test.reset();
    finished.model.testSpectrum.reset();
    finished.model.testErrorSpectrum.reset();
    finished.model.testWindowErrors.clear();
    finished.epochs = epochsBefore(stage.id, model->epochs.value_or(0));
    finished.weights = weightsFile(stage.id);
    return adopt(stage, std::move(finished));
}

} // namespace retort::learning
