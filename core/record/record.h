// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "core/record/result_json.h"

namespace retort::experiment
{

/// A run on disk: one folder with plan.json, result.json and its arrays, epochs.jsonl, log.txt and the weights.
struct Record {
    std::filesystem::path directory;
    TimePoint started;
    Plan plan;
    Outcome outcome;
    std::vector<EpochSnapshot> history;
};

/// Writes a run while it progresses. The folder says "interrupted" from the start, and a killed run keeps that; while
/// the writer exists it holds a lock, and readers then report "running".
class RecordWriter
{
public:
    /// Fails where the folder holds a run and `overwrite` is false, where it cannot be written, or where a run is
    /// writing there now.
    static Result<RecordWriter> create(const std::filesystem::path& directory, const Plan& plan, bool overwrite);

    /// Continues a run that has not finished. Fails where the folder holds none, or one is writing there now.
    static Result<RecordWriter> goOn(const std::filesystem::path& directory);

    RecordWriter(RecordWriter&&) noexcept;
    RecordWriter& operator=(RecordWriter&&) noexcept;
    ~RecordWriter();

    const std::filesystem::path& directory() const;
    /// Where the weights go; exists.
    std::filesystem::path modelsFolder() const;
    /// The result that would be on disk if the run were killed now.
    const Outcome& soFar() const;
    /// An epoch that the record has already is not written again.
    Result<void> appendEpoch(const EpochSnapshot& snapshot);
    Result<void> stageFinished(const ModelResult& model);
    Result<void> prepared(const DataSummary& data, const Environment& environment);
    Result<void> remark(const Message& remark);
    /// Writes the final result.json and releases the lock.
    Result<void> finish(const Outcome& outcome);

private:
    struct State;
    explicit RecordWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// An observer that writes the record and passes everything on. The first write that fails stops the run through
/// `control` and is kept as `fault()`.
class RecordingObserver : public Observer
{
public:
    RecordingObserver(RecordWriter& writer, Observer& next, RunControl control);

    void onPrepared(const DataSummary& data, const Environment& environment) override;
    void onStageStarted(StageId stage, const std::string& kind, std::int64_t parameters) override;
    void onBatch(const BatchProgress& progress) override;
    void onEpoch(const EpochSnapshot& snapshot) override;
    void onStageFinished(const ModelResult& model) override;
    void onActivity(const Message& activity, double fraction) override;
    void onRemark(const Message& remark) override;

    const std::optional<Error>& fault() const { return m_fault; }

private:
    void keep(const Result<void>& written);

    RecordWriter& m_writer;
    Observer& m_next;
    RunControl m_control;
    std::optional<Error> m_fault;
};

/// Runs the plan into a new record, which holds every option of it: what the window and the command line both call. The
/// engine gets the folder `models` of the record; a
/// checkpoint that it names inside it is recorded as "models/NAME". An exception becomes an error and a failed record.
/// `artefacts` as in RunFolder.
Result<Outcome> recordRun(Engine& engine, RunId run, const Plan& plan, const std::filesystem::path& directory,
                          bool overwrite, Observer& observer, const RunControl& control,
                          const ArtefactStore* artefacts = nullptr);

/// Continues the run in a folder that was stopped, killed or failed: it ends with the bits that it would have had without
/// the interruption. Errors: it has finished, it is running, or its folder holds no run.
Result<Outcome> resumeRun(Engine& engine, RunId run, const std::filesystem::path& directory, Observer& observer,
                          const RunControl& control);

/// The result, or where it is damaged the plan beside it with the damage as the run's message. "running" while it is written.
Result<RunResult> readOrSalvage(const std::filesystem::path& directory);
Result<Record> readRecord(const std::filesystem::path& directory);
Result<void> renameRecord(const std::filesystem::path& directory, const std::string& name);
/// Removes the run's own files, and the folder where nothing else is left in it.
Result<void> deleteRecord(const std::filesystem::path& directory);

/// Default folder for runs of the window: $XDG_DATA_HOME/retort/runs.
std::filesystem::path defaultRunsFolder();

} // namespace retort::experiment
