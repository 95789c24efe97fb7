// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/metric_feed.h"

#include "core/record/result_arrays.h"

#include <algorithm>

namespace retort::ui
{

namespace
{

/// Keeps every second one; the newest always stays.
template <typename T> void thinOut(std::vector<T>& values)
{
    std::size_t kept = 0;
    for (std::size_t i = (values.size() + 1) % 2; i < values.size(); i += 2)
        values[kept++] = std::move(values[i]);
    values.resize(kept);
}

BatchPoint pointOf(const experiment::BatchProgress& progress)
{
    BatchPoint point;
    point.epoch = progress.epoch - 1 + static_cast<double>(progress.batch) / std::max(progress.batches, 1);
    point.total = progress.total;
    point.raw.reserve(progress.terms.size());
    point.weighted.reserve(progress.terms.size());
    for (const auto& term : progress.terms) {
        point.raw.push_back(term.raw);
        point.weighted.push_back(term.weighted);
    }
    return point;
}

} // namespace

void MetricFeed::expect(RunId run)
{
    const std::lock_guard lock(m_mutex);
    m_run = run;
    m_stages.clear();
    m_prepared.reset();
    m_activity.reset();
    m_remarks.clear();
}

MetricFeed::Waiting& MetricFeed::waitingFor(StageId stage)
{
    const auto found =
        std::find_if(m_stages.begin(), m_stages.end(), [&](const auto& waiting) { return waiting.stage == stage; });
    if (found != m_stages.end())
        return *found;
    Waiting waiting;
    waiting.stage = stage;
    return m_stages.emplace_back(std::move(waiting));
}

void MetricFeed::onPrepared(const experiment::DataSummary& data, const experiment::Environment& environment)
{
    const std::lock_guard lock(m_mutex);
    m_prepared.emplace(data, environment);
}

void MetricFeed::onStageStarted(StageId stage, const std::string& kind, std::int64_t parameters)
{
    const std::lock_guard lock(m_mutex);
    Waiting& waiting = waitingFor(stage);
    waiting.started = true;
    waiting.kind = kind;
    waiting.parameters = parameters;
}

void MetricFeed::onBatch(const experiment::BatchProgress& progress)
{
    const std::lock_guard lock(m_mutex);
    if (progress.run != m_run)
        return;
    Waiting& waiting = waitingFor(progress.stage);
    waiting.now = progress;
    waiting.now->terms.clear();
    if (++waiting.skipped < waiting.stride)
        return;
    waiting.skipped = 0;
    if (waiting.terms.empty())
        for (const auto& term : progress.terms)
            waiting.terms.push_back(term.term);
    waiting.batches.push_back(pointOf(progress));
    if (waiting.batches.size() >= batchesHeld) {
        thinOut(waiting.batches);
        waiting.stride *= 2;
    }
}

void MetricFeed::onEpoch(const experiment::EpochSnapshot& snapshot)
{
    const std::lock_guard lock(m_mutex);
    if (snapshot.run != m_run)
        return;
    auto& epochs = waitingFor(snapshot.stage).epochs;
    if (epochs.size() >= epochsHeld)
        thinOut(epochs);
    epochs.push_back(snapshot);
    // All but the newest and the best, whose rows nobody else has.
    const auto best = std::find_if(epochs.rbegin(), epochs.rend(), [](const auto& epoch) { return epoch.best; });
    for (std::size_t i = 0; i + detailedEpochsHeld < epochs.size(); ++i)
        if (best == epochs.rend() || &epochs[i] != &*best)
            experiment::dropArrays(epochs[i]);
}

void MetricFeed::onStageFinished(const experiment::ModelResult& model)
{
    const std::lock_guard lock(m_mutex);
    waitingFor(model.stage).result = model;
}

void MetricFeed::onActivity(const Message& activity, double fraction)
{
    const std::lock_guard lock(m_mutex);
    m_activity.emplace(activity, fraction);
}

void MetricFeed::onRemark(const Message& remark)
{
    const std::lock_guard lock(m_mutex);
    if (m_remarks.size() < remarksHeld)
        m_remarks.push_back(remark);
}

std::size_t MetricFeed::waitingBatches() const
{
    const std::lock_guard lock(m_mutex);
    std::size_t count = 0;
    for (const auto& waiting : m_stages)
        count += waiting.batches.size();
    return count;
}

std::size_t MetricFeed::waitingEpochs() const
{
    const std::lock_guard lock(m_mutex);
    std::size_t count = 0;
    for (const auto& waiting : m_stages)
        count += waiting.epochs.size();
    return count;
}

RunChanges MetricFeed::takeInto(RunHistory& history)
{
    std::vector<Waiting> stages;
    decltype(m_prepared) prepared;
    decltype(m_activity) activity;
    std::vector<Message> remarks;
    {
        const std::lock_guard lock(m_mutex);
        stages.swap(m_stages);
        prepared.swap(m_prepared);
        activity.swap(m_activity);
        remarks.swap(m_remarks);
    }

    RunChanges changes;
    if (prepared) {
        history.prepare(std::move(prepared->first), std::move(prepared->second));
        changes.prepared = true;
    }
    for (Waiting& waiting : stages) {
        if (waiting.started)
            history.beginStage(waiting.stage, std::move(waiting.kind), waiting.parameters);
        for (BatchPoint& point : waiting.batches)
            history.addBatch(waiting.stage, waiting.terms, std::move(point));
        if (waiting.now)
            history.setNow(*waiting.now);
        for (auto& epoch : waiting.epochs)
            history.addEpoch(std::move(epoch));
        if (waiting.result)
            history.endStage(*waiting.result);
        changes.stage = changes.stage || waiting.started || waiting.result;
        changes.batches = changes.batches || waiting.now || !waiting.epochs.empty(); // of stages without batches
        changes.epochs = changes.epochs || !waiting.epochs.empty();
    }
    if (activity) {
        history.setActivity(std::move(activity->first), activity->second);
        changes.activity = true;
    }
    for (Message& remark : remarks)
        history.addRemark(std::move(remark));
    changes.remarks = !remarks.empty();
    return changes;
}

} // namespace retort::ui
