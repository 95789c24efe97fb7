// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

#include <array>
#include <map>

namespace retort::ui
{

/// The losses of one batch (or the mean of several, where they were thinned out).
struct BatchPoint {
    double epoch = 0; ///< where in the training: 0 at its start, 1 after the first epoch
    double total = 0;
    std::vector<double> raw;      ///< one for each of StageHistory::terms
    std::vector<double> weighted; ///< likewise
};

/// One training stage so far.
struct StageHistory {
    StageId stage;
    std::string kind;
    std::int64_t parameters = 0;
    std::vector<std::string> terms;       ///< names of the loss terms, in order
    std::vector<BatchPoint> batches;      ///< bounded: thinned out by two when full
    std::vector<experiment::EpochSnapshot> epochs; ///< with their rows of numbers: the newest and the best one alone
    experiment::BatchProgress now;        ///< the newest batch; its terms are empty
    std::optional<experiment::ModelResult> result; ///< when the training has ended

    const experiment::EpochSnapshot* best() const;
};

/// What changed since a page last drew.
struct RunChanges {
    bool prepared = false;
    bool stage = false;    ///< a training began or ended
    bool batches = false;
    bool epochs = false;
    bool activity = false;
    bool remarks = false;

    bool any() const { return prepared || stage || batches || epochs || activity || remarks; }
};

/// The data of a run for the pages, live or read from disk. A value type of bounded size.
class RunHistory
{
public:
    static constexpr std::size_t batchesKept = 8192; ///< per stage, at most

    const std::vector<StageHistory>& stages() const { return m_stages; }
    const StageHistory* stage(StageId stage) const;
    const StageHistory* current() const { return m_stages.empty() ? nullptr : &m_stages.back(); }
    bool isEmpty() const { return m_stages.empty(); }

    /// Known once the run is prepared.
    const std::optional<experiment::DataSummary>& data() const { return m_data; }
    const std::optional<experiment::Environment>& environment() const { return m_environment; }
    const std::vector<Message>& remarks() const { return m_remarks; }
    /// What the run does between trainings; empty source while it trains.
    const Message& activity() const { return m_activity; }
    double activityFraction() const { return m_activityFraction; }

    void prepare(experiment::DataSummary data, experiment::Environment environment);
    void beginStage(StageId stage, std::string kind, std::int64_t parameters);
    void addBatch(StageId stage, const std::vector<std::string>& terms, BatchPoint point);
    void setNow(const experiment::BatchProgress& progress);
    void addEpoch(experiment::EpochSnapshot snapshot);
    void endStage(const experiment::ModelResult& result);
    void setActivity(Message activity, double fraction);
    void addRemark(Message remark);

    /// The history of a run on disk.
    static RunHistory fromSnapshots(const std::vector<experiment::EpochSnapshot>& snapshots,
                                    const experiment::Outcome& outcome);

private:
    StageHistory& stageFor(StageId stage);

    std::vector<StageHistory> m_stages;
    std::optional<experiment::DataSummary> m_data;
    std::optional<experiment::Environment> m_environment;
    std::vector<Message> m_remarks;
    Message m_activity;
    double m_activityFraction = 0;
};

} // namespace retort::ui
