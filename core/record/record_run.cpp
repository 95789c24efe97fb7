// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record.h"

#include <exception>
#include <new>

namespace retort::experiment
{

RecordingObserver::RecordingObserver(RecordWriter& writer, Observer& next, RunControl control)
    : m_writer(writer), m_next(next), m_control(std::move(control))
{
}

void RecordingObserver::keep(const Result<void>& written)
{
    if (written || m_fault)
        return;
    m_fault = written.error();
    m_control.stop();
}

void RecordingObserver::onPrepared(const DataSummary& data, const Environment& environment)
{
    keep(m_writer.prepared(data, environment));
    m_next.onPrepared(data, environment);
}

void RecordingObserver::onStageStarted(StageId stage, const std::string& kind, std::int64_t parameters)
{
    m_next.onStageStarted(stage, kind, parameters);
}

void RecordingObserver::onBatch(const BatchProgress& progress)
{
    m_next.onBatch(progress);
}

void RecordingObserver::onEpoch(const EpochSnapshot& snapshot)
{
    keep(m_writer.appendEpoch(snapshot));
    m_next.onEpoch(snapshot);
}

void RecordingObserver::onStageFinished(const ModelResult& model)
{
    keep(m_writer.stageFinished(model));
    m_next.onStageFinished(model);
}

void RecordingObserver::onActivity(const Message& activity, double fraction)
{
    m_next.onActivity(activity, fraction);
}

void RecordingObserver::onRemark(const Message& remark)
{
    keep(m_writer.remark(remark));
    m_next.onRemark(remark);
}

namespace
{

/// The one place where an exception of the libraries below becomes a sentence.
Result<Outcome> executed(Engine& engine, RunId run, const Plan& plan, const RunFolder& folder, Observer& observer,
                         const RunControl& control)
{
    try {
        return engine.execute(run, plan, folder, observer, control);
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::memory, RETORT_TEXT("experiment", "There is not enough memory for this run. Choose a "
                                                                 "smaller batch size, look-back or network."));
    } catch (const std::exception& error) {
        return fail(ErrorKind::internal, RETORT_TEXT("experiment", "The run failed because of an internal error: %1"),
                    {error.what()});
    } catch (...) {
        return fail(ErrorKind::internal, RETORT_TEXT("experiment", "The run failed because of an unknown internal error."));
    }
}

/// What was known when the error ended the run.
Outcome endedBy(const Error& error, const RecordWriter& writer)
{
    Outcome outcome = writer.soFar();
    outcome.status = error.kind == ErrorKind::cancelled ? RunStatus::stopped : RunStatus::failed;
    outcome.message = error.message;
    return outcome;
}

} // namespace

namespace
{

Result<Outcome> runInto(RecordWriter& writer, Engine& engine, RunId run, const Plan& plan, const RunFolder& folder,
                        Observer& observer, const RunControl& control)
{
    RecordingObserver recorder(writer, observer, control);
    auto outcome = executed(engine, run, plan, folder, recorder, control);

    if (recorder.fault()) {
        // The disk that refused a line may take the short result; where it does not, the record says interrupted.
        static_cast<void>(writer.finish(endedBy(*recorder.fault(), writer)));
        return tl::unexpected<Error>(*recorder.fault());
    }
    if (!outcome) {
        const auto saved = writer.finish(endedBy(outcome.error(), writer));
        return tl::unexpected<Error>(saved ? outcome.error() : saved.error());
    }
    if (folder.earlier)
        outcome->seconds += folder.earlier->outcome.seconds;
    if (const auto saved = writer.finish(*outcome); !saved)
        return tl::unexpected<Error>(saved.error());
    return writer.soFar();
}

} // namespace

Result<Outcome> recordRun(Engine& engine, RunId run, const Plan& plan, const std::filesystem::path& directory,
                          bool overwrite, Observer& observer, const RunControl& control, const ArtefactStore* artefacts)
{
    const Plan whole = resolved(plan, engine.catalogue());
    auto writer = RecordWriter::create(directory, whole, overwrite);
    if (!writer)
        return tl::unexpected<Error>(writer.error());
    return runInto(*writer, engine, run, whole, {writer->modelsFolder(), artefacts}, observer, control);
}

Result<Outcome> resumeRun(Engine& engine, RunId run, const std::filesystem::path& directory, Observer& observer,
                          const RunControl& control)
{
    auto writer = RecordWriter::goOn(directory);
    if (!writer)
        return tl::unexpected<Error>(writer.error());
    const auto earlier = readRecord(directory);
    if (!earlier)
        return tl::unexpected<Error>(earlier.error());
    return runInto(*writer, engine, run, earlier->plan, {writer->modelsFolder(), nullptr, &*earlier}, observer, control);
}

} // namespace retort::experiment
