// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"
#include "core/record/record.h"
#include "core/record/record_files.h"
#include "core/record/result_arrays.h"
#include "core/record/run_lock.h"
#include "core/record/snapshot_json.h"
#include "core/record/stage_ids.h"
#include "core/foundation/user_folders.h"


namespace retort::experiment
{
namespace
{

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

/// Rows that cannot be read are no reason not to show the rest.
void addArrays(const RecordFiles& files, Record& record)
{
    std::error_code ignored;
    if (std::filesystem::exists(files.arrays, ignored)) {
        if (const auto arrays = ArrayFile::read(files.arrays))
            takeArrays(*arrays, record.outcome);
        else
            record.outcome.remarks.push_back(arrays.error().message);
    }
    for (const auto& file : std::filesystem::directory_iterator(files.bestEpochs, ignored)) {
        const auto stage = stageOf(file.path().stem().string());
        const auto arrays = ArrayFile::read(file.path());
        if (!stage || !arrays)
            continue;
        for (EpochSnapshot& epoch : record.history)
            if (epoch.stage == *stage && arrays->metadata() == metadataOf(epoch))
                takeArrays(*arrays, epoch);
    }
}

} // namespace

Result<RunResult> readOrSalvage(const std::filesystem::path& directory)
{
    const RecordFiles files(directory);
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

Result<Record> readRecord(const std::filesystem::path& directory)
{
    const RecordFiles files(directory);
    auto result = readOrSalvage(directory);
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
    addArrays(files, record);
    const bool alive = record.outcome.status == RunStatus::running;
    if (!alive)
        addUnfinishedModels(files, record);
    if (history->damagedLine != 0 && !alive) // a living writer may be in the middle of its line
        record.outcome.remarks.push_back(
            {RETORT_TEXT("experiment", "Line %1 of %2 is truncated; the epochs before it are shown."),
             {std::to_string(history->damagedLine), files.epochs.string()}});
    return record;
}

std::filesystem::path defaultRunsFolder()
{
    return dataFolder() / "runs";
}

} // namespace retort::experiment
