// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/catalogue.h"
#include "core/experiment/network_score.h"
#include "core/experiment/outcome.h"
#include "core/experiment/run_control.h"

namespace retort::experiment
{

/// What a face hears of a run, from the computing thread. Every call must return at once.
class Observer
{
public:
    virtual ~Observer() = default;
    /// The series is read and the machine measured: what the run will work on.
    virtual void onPrepared(const DataSummary&, const Environment&) {}
    /// A training begins; `parameters` trainable ones.
    virtual void onStageStarted(StageId /*stage*/, const std::string& /*kind*/, std::int64_t /*parameters*/) {}
    virtual void onBatch(const BatchProgress&) {}
    virtual void onEpoch(const EpochSnapshot&) {}
    virtual void onStageFinished(const ModelResult&) {}
    /// What the run does between trainings: reading, caching the teacher's outputs, evaluating. Fraction in [0, 1].
    virtual void onActivity(const Message& /*activity*/, double /*fraction*/) {}
    virtual void onRemark(const Message&) {}
};

/// Where the run may write its weights.
struct RunFolder {
    std::filesystem::path directory; ///< exists; "" writes nothing
};

struct MemoryEstimate {
    std::int64_t bytes = 0;          ///< resident at the peak
    std::int64_t available = 0;      ///< on this machine now
    std::int64_t teacherCacheBytes = 0;
    bool fits = true;
    Message sentence;                ///< what it comes to, and what to do where it does not fit
};

/// Runs plans. Plain and synchronous: no thread, no Qt. One run at a time in a process.
class Engine
{
public:
    virtual ~Engine() = default;

    /// A plan that failed validation gives an error; a run that was stopped or failed on its way gives an outcome with
    /// that status. Exceptions of the libraries below are caught here.
    virtual Result<Outcome> execute(RunId run, const Plan& plan, const RunFolder& folder, Observer& observer,
                                    const RunControl& control) = 0;

    /// A checkpoint of a run, weights of another program, a TorchScript file, or predictions; of the plan's networks only
    /// the options count. Trains nothing. A run that begins meanwhile waits until it ends or hears `stop`. Errors: a run computes;
    /// else they name the file and what in it does not fit.
    virtual Result<NetworkScore> score(const std::filesystem::path& network, const Plan& plan, ScoredWindows windows,
                                       const CancellationToken& stop) = 0;

    /// For a series of `rows` rows. Not on the window's thread: it builds the networks.
    virtual Result<MemoryEstimate> estimateMemory(const Plan& plan, const TaskShape& shape, std::int64_t rows) const = 0;

    /// Measures the machine: takes up to a second at the first call of a process.
    virtual Environment environment(const ComputePlan& compute) const = 0;

    /// The small model to take away: a checkpoint of a run as a TorchScript file (values [B, L, C], marks [B, L, M]).
    virtual Result<void> exportModel(const std::filesystem::path& checkpoint, const std::filesystem::path& file) const = 0;
};

} // namespace retort::experiment
