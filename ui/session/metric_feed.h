// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "ui/session/run_history.h"

#include <mutex>

namespace retort::ui
{

/// Queue between the computing thread and the window. Bounded: if the window does not read it,
/// batches are thinned out and old snapshots lose detail; the training never waits for it.
class MetricFeed : public experiment::Observer
{
public:
    static constexpr std::size_t batchesHeld = 1024;
    static constexpr std::size_t detailedEpochsHeld = 16; ///< beyond, spectra and samples of the older ones go
    static constexpr std::size_t epochsHeld = 2048;
    static constexpr std::size_t remarksHeld = 64;

    /// Snapshots of any other run are dropped from now on, and so is all that waits.
    void expect(RunId run);

    /// Moves pending items into the history and returns what changed. Called from the GUI thread.
    RunChanges takeInto(RunHistory& history);

    std::size_t waitingBatches() const;
    std::size_t waitingEpochs() const;

    void onPrepared(const experiment::DataSummary& data, const experiment::Environment& environment) override;
    void onStageStarted(StageId stage, const std::string& kind, std::int64_t parameters) override;
    void onBatch(const experiment::BatchProgress& progress) override;
    void onEpoch(const experiment::EpochSnapshot& snapshot) override;
    void onStageFinished(const experiment::ModelResult& model) override;
    void onActivity(const Message& activity, double fraction) override;
    void onRemark(const Message& remark) override;

private:
    /// What waits of one training; trainings follow each other, so a handful of these is all there is.
    struct Waiting {
        StageId stage;
        bool started = false;
        std::string kind;
        std::int64_t parameters = 0;
        std::vector<std::string> terms;
        std::vector<BatchPoint> batches;
        std::size_t stride = 1; ///< one batch in so many is kept
        std::size_t skipped = 0;
        std::optional<experiment::BatchProgress> now;
        std::vector<experiment::EpochSnapshot> epochs;
        std::optional<experiment::ModelResult> result;
    };

    Waiting& waitingFor(StageId stage);

    mutable std::mutex m_mutex;
    RunId m_run = RunId::none;
    std::vector<Waiting> m_stages;
    std::optional<std::pair<experiment::DataSummary, experiment::Environment>> m_prepared;
    std::optional<std::pair<Message, double>> m_activity;
    std::vector<Message> m_remarks;
};

} // namespace retort::ui
