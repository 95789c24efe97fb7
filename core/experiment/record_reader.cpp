// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/plan_json.h"
#include "core/experiment/record.h"
#include "core/experiment/record_files.h"
#include "core/experiment/result_json.h"
#include "core/experiment/run_lock.h"
#include "core/experiment/snapshot_json.h"
#include "core/experiment/stage_ids.h"
#include "core/foundation/user_folders.h"

#include <algorithm>
#include <cstdlib>

namespace retort::experiment
{
namespace
{

/// result.json, or where it is damaged the plan beside it with the damage as the run's message.
Result<RunResult> readOrSalvage(const RecordFiles& files)
{
    auto result = readResult(files.result);
    if (!result && result.error().kind != ErrorKind::missing) {
        const auto plan = readPlan(files.plan);
        if (!plan)
            return result;
        RunResult salvaged;
        salvaged.plan = plan->plan;
        std::error_code fault;
        const auto written = std::filesystem::last_write_time(files.plan, fault);
        if (!fault)
            salvaged.started = std::chrono::floor<std::chrono::milliseconds>(std::chrono::file_clock::to_sys(written));
        salvaged.outcome.status = RunStatus::interrupted;
        salvaged.outcome.message = result.error().message;
        return salvaged;
    }
    if (result && result->outcome.status == RunStatus::interrupted && RunLock::held(files.lock))
        result->outcome.status = RunStatus::running;
    return result;
}

/// Weights of a training that did not come to its end: the best so far, with the epoch they are of.
void addUnfinishedModels(const RecordFiles& files, Record& record)
{
    std::error_code fault;
    for (const auto& entry : std::filesystem::directory_iterator(files.models, fault)) {
        if (entry.path().extension() != ".safetensors")
            continue;
        ModelResult model;
        try {
            model.stage = stageFrom(entry.path().stem().string());
        } catch (const std::out_of_range&) {
            continue;
        }
        if (modelOf(record.outcome, model.stage))
            continue;
        const bool teacher = model.stage.role == Role::teacher && !record.plan.teachers.empty();
        model.kind = teacher ? record.plan.teachers.front().kind : record.plan.student.kind;
        for (const EpochSnapshot& epoch : record.history) {
            if (!(epoch.stage == model.stage))
                continue;
            model.epochs = epoch.epoch;
            if (epoch.best) {
                model.bestEpoch = epoch.epoch;
                model.validationMse = epoch.validation.mse;
            }
        }
        model.checkpoint = "models/" + entry.path().filename().string();
        record.outcome.models.push_back(std::move(model));
    }
}

std::optional<double> testMse(const Outcome& outcome, Role role)
{
    const ModelResult* model = modelOf(outcome, role);
    return model && model->test ? std::optional(model->test->mse) : std::nullopt;
}

std::string namesOf(const std::vector<NetworkPlan>& teachers)
{
    std::string names;
    for (const auto& teacher : teachers)
        names += (names.empty() ? "" : " + ") + (teacher.kind.empty() ? teacher.checkpoint.filename().string() : teacher.kind);
    return names;
}

RecordSummary summaryOf(const std::filesystem::path& directory)
{
    RecordSummary summary;
    summary.directory = directory;
    summary.name = directory.filename().string();
    const auto result = readResult(RecordFiles(directory).result);
    if (!result)
        summary.fault = result.error().message;
    const auto usable = result ? result : readOrSalvage(RecordFiles(directory));
    if (!usable)
        return summary;
    const Plan& plan = usable->plan;
    const Outcome& outcome = usable->outcome;
    if (!plan.name.empty())
        summary.name = plan.name;
    summary.started = usable->started;
    summary.status = outcome.status;
    if (summary.status == RunStatus::interrupted && RunLock::held(RecordFiles(directory).lock))
        summary.status = RunStatus::running;
    summary.series = plan.data.file.stem().string();
    const ModelResult* teacher = modelOf(outcome, Role::teacher);
    const ModelResult* student = modelOf(outcome, Role::plain_student);
    const ModelResult* distilled = modelOf(outcome, Role::distilled_student);
    summary.teacher = plan.teachers.size() > 1 ? namesOf(plan.teachers) : teacher ? teacher->kind : plan.teachers.empty() ? "" : plan.teachers.front().kind;
    summary.student = plan.student.kind;
    summary.lookBack = plan.task.lookBack;
    summary.horizon = plan.task.horizon;
    summary.teacherMse = testMse(outcome, Role::teacher);
    summary.plainMse = testMse(outcome, Role::plain_student);
    summary.distilledMse = testMse(outcome, Role::distilled_student);
    summary.naiveMse = testMse(outcome, Role::seasonal_naive);
    if (distilled && distilled->test)
        summary.distilledMae = distilled->test->mae;
    if (outcome.winRates)
        summary.winRateOverTeacher = outcome.winRates->distilledOverTeacher;
    if (teacher)
        summary.teacherParameters = teacher->parameters;
    if (student)
        summary.studentParameters = student->parameters;
    summary.seconds = outcome.seconds;
    return summary;
}

/// Runs lie in the folder itself, below it, or one group deeper.
void collect(const std::filesystem::path& folder, int depth, std::vector<RecordSummary>& summaries)
{
    constexpr int deepest = 3;
    if (RecordFiles(folder).holdRun()) {
        summaries.push_back(summaryOf(folder));
        return;
    }
    std::error_code fault;
    if (depth < deepest)
        for (const auto& entry : std::filesystem::directory_iterator(folder, fault))
            if (std::error_code ignored; entry.is_directory(ignored) && !entry.is_symlink(ignored))
                collect(entry.path(), depth + 1, summaries);
}

} // namespace

Result<Record> readRecord(const std::filesystem::path& directory)
{
    const RecordFiles files(directory);
    auto result = readOrSalvage(files);
    if (!result && result.error().kind == ErrorKind::missing)
        return fail(ErrorKind::missing, RETORT_TEXT("experiment", "The folder %1 contains no run: it has no "
                                                                  "result.json."),
                    {directory.string()});
    if (!result)
        return tl::unexpected<Error>(result.error());
    auto history = readEpochs(files.epochs);
    if (!history)
        return tl::unexpected<Error>(history.error());
    Record record{directory, result->started, std::move(result->plan), std::move(result->outcome),
                  std::move(history->epochs)};
    const bool alive = record.outcome.status == RunStatus::running;
    if (!alive)
        addUnfinishedModels(files, record);
    if (history->damagedLine != 0 && !alive) // a living writer may be in the middle of its line
        record.outcome.remarks.push_back(
            {RETORT_TEXT("experiment", "Line %1 of %2 is truncated; the epochs before it are shown."),
             {std::to_string(history->damagedLine), files.epochs.string()}});
    return record;
}

std::vector<RecordSummary> listRecords(const std::filesystem::path& folder)
{
    std::vector<RecordSummary> summaries;
    collect(folder, 0, summaries);
    std::ranges::sort(summaries, [](const RecordSummary& a, const RecordSummary& b) {
        return a.started != b.started ? a.started > b.started : a.directory < b.directory;
    });
    return summaries;
}

std::filesystem::path defaultRunsFolder()
{
    return dataFolder() / "runs";
}

} // namespace retort::experiment
