// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_history.h"

#include "core/record/result_arrays.h"

#include <algorithm>

namespace retort::ui
{
namespace
{

/// The mean losses of an epoch, at its end.
BatchPoint meansOf(const experiment::EpochSnapshot& snapshot)
{
    BatchPoint point{static_cast<double>(snapshot.epoch), snapshot.total, {}, {}};
    for (const auto& term : snapshot.terms) {
        point.raw.push_back(term.raw);
        point.weighted.push_back(term.weighted);
    }
    return point;
}

} // namespace

const experiment::EpochSnapshot* StageHistory::best() const
{
    const auto found = std::find_if(epochs.rbegin(), epochs.rend(), [](const auto& epoch) { return epoch.best; });
    return found == epochs.rend() ? nullptr : &*found;
}

const StageHistory* RunHistory::stage(StageId stage) const
{
    const auto found =
        std::find_if(m_stages.begin(), m_stages.end(), [&](const auto& history) { return history.stage == stage; });
    return found == m_stages.end() ? nullptr : &*found;
}

StageHistory& RunHistory::stageFor(StageId stage)
{
    const auto found =
        std::find_if(m_stages.begin(), m_stages.end(), [&](const auto& history) { return history.stage == stage; });
    if (found != m_stages.end())
        return *found;
    StageHistory history;
    history.stage = stage;
    return m_stages.emplace_back(std::move(history));
}

void RunHistory::prepare(experiment::DataSummary data, experiment::Environment environment)
{
    m_data = std::move(data);
    m_environment = std::move(environment);
}

void RunHistory::beginStage(StageId stage, std::string kind, std::int64_t parameters)
{
    StageHistory& history = stageFor(stage);
    history.kind = std::move(kind);
    history.parameters = parameters;
    m_activity = {};
}

void RunHistory::addBatch(StageId stage, const std::vector<std::string>& terms, BatchPoint point)
{
    StageHistory& history = stageFor(stage);
    if (history.terms.empty())
        history.terms = terms;
    history.batches.push_back(std::move(point));
    if (history.batches.size() < batchesKept)
        return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < history.batches.size(); i += 2)
        history.batches[kept++] = std::move(history.batches[i]);
    history.batches.resize(kept);
}

void RunHistory::setNow(const experiment::BatchProgress& progress)
{
    stageFor(progress.stage).now = progress;
    m_activity = {};
}

void RunHistory::addEpoch(experiment::EpochSnapshot snapshot)
{
    StageHistory& history = stageFor(snapshot.stage);
    if (history.terms.empty())
        for (const auto& term : snapshot.terms)
            history.terms.push_back(term.term);
    if (history.now.run == RunId::none && snapshot.wasTrained()) // trained by an earlier run: its batches are gone
        addBatch(snapshot.stage, history.terms, meansOf(snapshot));
    // Charts show the rows of the newest epoch and of the best: those of 10 000 epochs would fill the memory.
    if (!history.epochs.empty() && !history.epochs.back().best)
        experiment::dropArrays(history.epochs.back());
    if (snapshot.best)
        for (auto before = history.epochs.rbegin(); before != history.epochs.rend(); ++before)
            if (before->best) {
                experiment::dropArrays(*before);
                break;
            }
    history.epochs.push_back(std::move(snapshot));
}

void RunHistory::endStage(const experiment::ModelResult& result)
{
    if (isUntrained(result.stage.role))
        return;
    StageHistory& history = stageFor(result.stage);
    if (history.kind.empty())
        history.kind = result.kind;
    history.parameters = result.parameters.value_or(history.parameters);
    history.result = result;
}

void RunHistory::setActivity(Message activity, double fraction)
{
    m_activity = std::move(activity);
    m_activityFraction = fraction;
}

void RunHistory::addRemark(Message remark)
{
    m_remarks.push_back(std::move(remark));
}

RunHistory RunHistory::fromSnapshots(const std::vector<experiment::EpochSnapshot>& snapshots,
                                     const experiment::Outcome& outcome)
{
    RunHistory history;
    history.prepare(outcome.data, outcome.environment);
    for (const auto& snapshot : snapshots)
        history.addEpoch(snapshot);
    for (const auto& model : outcome.models)
        history.endStage(model);
    history.m_remarks = outcome.remarks;
    return history;
}

} // namespace retort::ui
