// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/compression.h"
#include "core/experiment/followed_series.h"
#include "core/experiment/future_forecast.h"
#include "core/plan/catalogue.h"
#include "core/experiment/network_score.h"
#include "core/experiment/outcome.h"
#include "core/experiment/run_control.h"

#include <functional>
#include <span>

namespace retort::experiment
{

/// Events of a run for a front end, sent from the computing thread. Every call must return at once.
class Observer
{
public:
    virtual ~Observer() = default;
    /// The series has been read and the machine measured.
    virtual void onPrepared(const DataSummary&, const Environment&) {}
    /// A training stage starts, with `parameters` trainable parameters.
    virtual void onStageStarted(StageId /*stage*/, const std::string& /*kind*/, std::int64_t /*parameters*/) {}
    virtual void onBatch(const BatchProgress&) {}
    virtual void onEpoch(const EpochSnapshot&) {}
    virtual void onStageFinished(const ModelResult&) {}
    /// Activity between training stages: reading, caching the teacher's outputs, evaluating. Fraction in [0, 1].
    virtual void onActivity(const Message& /*activity*/, double /*fraction*/) {}
    virtual void onRemark(const Message&) {}
};

class ArtefactStore;
struct Record;

/// Where the run may write its weights, and where it looks for networks of earlier runs.
struct RunFolder {
    std::filesystem::path directory; ///< exists; "" writes nothing
    const ArtefactStore* artefacts = nullptr; ///< null: everything is trained, and nothing is kept for others
    const Record* earlier = nullptr;          ///< of the interrupted run that goes on in this folder; null: a new run
};

/// What a run would take on this machine.
struct RunEstimate {
    std::int64_t bytes = 0;          ///< resident at the peak
    std::int64_t available = 0;      ///< available on this machine now
    std::int64_t teacherCacheBytes = 0;
    bool fits = true;
    double seconds = 0;              ///< if no training ends early; 0: not measured
    Message sentence;                ///< of the memory, and what to do if it does not fit
};

/// Runs plans. Synchronous: no thread, no Qt. One run at a time per process.
class Engine
{
public:
    virtual ~Engine() = default;

    /// The networks and terms that it can run.
    virtual const Catalogue& catalogue() const = 0;

    /// An invalid plan gives an error; a run that was stopped or failed gives an outcome with
    /// that status. Exceptions of the libraries below are caught here.
    virtual Result<Outcome> execute(RunId run, const Plan& plan, const RunFolder& folder, Observer& observer,
                                    const RunControl& control) = 0;

    /// A checkpoint of a run, weights of another program, a TorchScript file, or predictions; of the plan's networks only
    /// the options are used. Trains nothing. A run started meanwhile waits until it ends or sees `stop`. Errors: a run is active;
    /// otherwise they name the file and what in it does not fit.
    virtual Result<NetworkScore> score(const std::filesystem::path& network, const Plan& plan, ScoredWindows windows,
                                       const CancellationToken& stop) = 0;

    /// Forecasts of some test windows by the networks that a record keeps and the naive forecast: `sink` gets each window, with
    /// every target. Errors: a run is active; the series is gone or has changed; weights are missing.
    virtual Result<void> forecast(const Record& record, std::span<const std::int64_t> windows,
                                  const std::function<void(TestForecast)>& sink, const CancellationToken& stop) = 0;

    /// What the networks that a record keeps say of the steps after a series, with intervals. Errors: a run is active; the series does
    /// not fit; no network of the run can forecast it.
    virtual Result<FutureForecast> forecastFuture(const Record& record, const FutureQuestion& question, const CancellationToken& stop) = 0;

    /// Forecasts after every row that is appended to a file, scored when the rows arrive. Errors: those of forecastFuture; the file cannot be followed.
    virtual Result<std::unique_ptr<FollowedSeries>> follow(const Record& record, const FollowQuestion& question, const CancellationToken& stop) = 0;

    /// What the networks that a record keeps cost when they work: a few seconds for each. Errors: a run is active; the series is gone.
    virtual Result<Efficiency> measureEfficiency(const Record& record, const CancellationToken& stop) = 0;

    /// Makes smaller versions of a network of a record and measures them; the files are in the record's folder "compressed". `progress` is
    /// called for each step. Errors: a run is active; the series has changed; the network cannot be rebuilt.
    virtual Result<Compression> compress(const Record& record, const CompressionPlan& plan, const std::function<void(const Message&, double)>& progress,
                                         const RunControl& control) = 0;

    /// For a series of `rows` rows; of a collection, whose series do not overlap, as many as would hold so many windows. Not on the GUI thread: it builds the networks and trains them for a few batches.
    virtual Result<RunEstimate> estimateRun(const Plan& plan, const TaskShape& shape, std::int64_t rows) const = 0;

    /// Measures the machine: the first call in a process takes up to a second.
    virtual Environment environment(const ComputePlan& compute) const = 0;

    /// What ComputePlan::device may say on this machine: "auto", "cpu", and "cuda" where there is one.
    virtual std::vector<std::string> devices() const = 0;

    /// Exports a checkpoint of a run with its scaler inside (values [B, L, C], marks [B, L, M]) in the format that the file's name ends
    /// with: .onnx or .pt (TorchScript). Error: another ending.
    virtual Result<void> exportModel(const std::filesystem::path& checkpoint, const std::filesystem::path& file) const = 0;

    /// Exports a standalone folder: the network in both formats, small programs that use it, an example.
    virtual Result<void> exportBundle(const std::filesystem::path& checkpoint, const std::filesystem::path& folder) const = 0;
};

} // namespace retort::experiment
