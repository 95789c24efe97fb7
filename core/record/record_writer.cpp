// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json_text.h"
#include "core/plan/plan_json.h"
#include "core/record/record.h"
#include "core/record/record_files.h"
#include "core/record/record_summary.h"
#include "core/record/result_arrays.h"
#include "core/record/run_lock.h"
#include "core/record/snapshot_json.h"

#include "core/foundation/file_writing.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <unistd.h>

namespace retort::experiment
{
namespace
{

TimePoint now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// Adds a line in one write, so that a reader or a kill sees all of it or a last line cut short; on a full disk the file
/// is cut back to the lines before.
Result<void> appendLine(const std::filesystem::path& file, std::string line)
{
    line += '\n';
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    int error = errno;
    if (descriptor >= 0) {
        const off_t before = ::lseek(descriptor, 0, SEEK_END);
        ssize_t written = 0;
        std::size_t done = 0;
        while (done < line.size() && (written >= 0 || errno == EINTR)) {
            written = ::write(descriptor, line.data() + done, line.size() - done);
            done += written > 0 ? static_cast<std::size_t>(written) : 0;
        }
        error = errno;
        if (done < line.size() && ::ftruncate(descriptor, before) != 0)
            error = errno;
        ::close(descriptor);
        if (done == line.size())
            return {};
    }
    return fail(ErrorKind::io,
                RETORT_TEXT("experiment", "%1 cannot be written: %2. Free some space or choose another folder."),
                {file.string(), std::strerror(error)});
}

Result<void> makeFolder(const std::filesystem::path& folder)
{
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault)
        return fail(ErrorKind::io,
                    RETORT_TEXT("experiment", "The folder %1 cannot be created: %2. Choose another folder for the "
                                              "run."),
                    {folder.string(), fault.message()});
    return {};
}

Result<void> checkFree(const RecordFiles& files, bool overwrite)
{
    std::error_code ignored;
    if (files.holdRun() && !overwrite)
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("experiment", "The folder %1 already contains a run. Choose another folder, or allow "
                                              "overwriting."),
                    {files.directory.string()});
    if (!files.holdRun() && std::filesystem::exists(files.plan, ignored))
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("experiment", "The folder %1 contains a plan.json that belongs to no run and would "
                                              "be overwritten. Choose another folder."),
                    {files.directory.string()});
    return {};
}

} // namespace

struct RecordWriter::State {
    State(const std::filesystem::path& directory, RunLock held) : files(directory), lock(std::move(held)) {}

    RecordFiles files;
    std::optional<RunLock> lock;
    RunResult result;
    std::set<std::pair<StageId, int>> epochs; ///< that the record had when this writer went on with it

    Result<void> save() const
    {
        return writeFile(files.result, indented(toJson(result, files.directory))).and_then([&] {
            return writeFile(files.summary, onOneLine(toJson(summaryOf(result, files.directory))));
        });
    }
    Result<void> saveArrays() const
    {
        const ArrayFile arrays = arraysOf(result.outcome);
        return arrays.empty() ? Result<void>() : arrays.write(files.arrays);
    }
    Result<void> saveBest(const EpochSnapshot& snapshot) const
    {
        const ArrayFile arrays = arraysOf(snapshot);
        if (!snapshot.best || arrays.empty())
            return {};
        return makeFolder(files.bestEpochs).and_then([&] {
            return arrays.write(files.bestEpoch(snapshot.stage), metadataOf(snapshot));
        });
    }
};

RecordWriter::RecordWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
RecordWriter::RecordWriter(RecordWriter&&) noexcept = default;
RecordWriter& RecordWriter::operator=(RecordWriter&&) noexcept = default;
RecordWriter::~RecordWriter() = default;

Result<RecordWriter> RecordWriter::create(const std::filesystem::path& directory, const Plan& plan, bool overwrite)
{
    const RecordFiles files(directory);
    if (auto made = makeFolder(directory); !made)
        return tl::unexpected<Error>(made.error());
    auto lock = RunLock::take(files.lock);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    if (!*lock)
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("experiment", "A run is currently being written to the folder %1. Wait until it "
                                              "ends, or choose another folder."),
                    {directory.string()});
    // Only now: before the lock is held, another writer may still begin and end a run here.
    if (auto free = checkFree(files, overwrite); !free)
        return tl::unexpected<Error>(free.error());

    auto state = std::make_unique<State>(directory, std::move(**lock));
    state->result.plan = plan;
    state->result.started = now();
    state->result.outcome.status = RunStatus::interrupted;
    if (files.holdRun())
        if (auto removed = files.remove(); !removed)
            return tl::unexpected<Error>(removed.error());
    // result.json first: from here on a killed run leaves a correct folder.
    const auto begun = state->save()
                           .and_then([&] { return writePlan(plan, files.plan); })
                           .and_then([&] { return makeFolder(files.models); });
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    return RecordWriter(std::move(state));
}

Result<RecordWriter> RecordWriter::goOn(const std::filesystem::path& directory)
{
    const RecordFiles files(directory);
    if (!files.holdRun())
        return fail(ErrorKind::missing, RETORT_TEXT("experiment", "The folder %1 contains no run."), {directory.string()});
    auto lock = RunLock::take(files.lock);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    if (!*lock)
        return fail(ErrorKind::invalid, RETORT_TEXT("experiment", "The run in %1 is still in progress."), {directory.string()});
    auto result = readResult(files.result);
    if (!result)
        return tl::unexpected<Error>(result.error());
    if (result->outcome.status == RunStatus::finished)
        return fail(ErrorKind::invalid, RETORT_TEXT("experiment", "The run in %1 has finished; there is nothing left to do."),
                    {directory.string()});
    const auto history = readEpochs(files.epochs);
    if (!history)
        return tl::unexpected<Error>(history.error());
    auto state = std::make_unique<State>(directory, std::move(**lock));
    std::string whole; // without a last line that was cut short
    for (const EpochSnapshot& epoch : history->epochs) {
        state->epochs.emplace(epoch.stage, epoch.epoch);
        whole += epochLine(epoch) + '\n';
    }
    state->result = std::move(*result);
    state->result.outcome.status = RunStatus::interrupted;
    state->result.outcome.message.reset();
    const auto begun = (history->damagedLine != 0 ? writeFile(files.epochs, whole) : Result<void>())
                           .and_then([&] { return state->save(); })
                           .and_then([&] { return makeFolder(files.models); });
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    return RecordWriter(std::move(state));
}

const std::filesystem::path& RecordWriter::directory() const
{
    return m_state->files.directory;
}

std::filesystem::path RecordWriter::modelsFolder() const
{
    return m_state->files.models;
}

const Outcome& RecordWriter::soFar() const
{
    return m_state->result.outcome;
}

Result<void> RecordWriter::appendEpoch(const EpochSnapshot& snapshot)
{
    if (m_state->epochs.contains({snapshot.stage, snapshot.epoch}))
        return {};
    // The rows first: a reader takes those of an epoch that has its line.
    return m_state->saveBest(snapshot).and_then([&] { return appendLine(m_state->files.epochs, epochLine(snapshot)); });
}

Result<void> RecordWriter::stageFinished(const ModelResult& model)
{
    auto& models = m_state->result.outcome.models;
    const auto known = std::ranges::find(models, model.stage, &ModelResult::stage);
    if (known == models.end())
        models.push_back(model);
    else
        *known = model;
    return m_state->save();
}

Result<void> RecordWriter::prepared(const DataSummary& data, const Environment& environment)
{
    m_state->result.outcome.data = data;
    m_state->result.outcome.environment = environment;
    return m_state->save();
}

Result<void> RecordWriter::remark(const Message& remark)
{
    m_state->result.outcome.remarks.push_back(remark);
    if (auto logged = appendLine(m_state->files.log, stampOf(now()) + " " + remark.english());
        !logged)
        return logged;
    return m_state->save();
}

Result<void> RecordWriter::finish(const Outcome& outcome)
{
    m_state->result.outcome = outcome;
    for (ModelResult& model : m_state->result.outcome.models) {
        std::error_code ignored;
        if (!model.checkpoint.empty() && std::filesystem::exists(m_state->files.models / model.checkpoint, ignored))
            model.checkpoint = "models/" + model.checkpoint;
    }
    const auto saved = m_state->saveArrays().and_then([&] { return m_state->save(); });
    if (saved)
        m_state->lock.reset();
    return saved;
}

} // namespace retort::experiment
