// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record_fork.h"

#include "core/experiment/stage_graph.h"
#include "core/plan/term_names.h"
#include "core/record/record_files.h"

#include <algorithm>
#include <map>

namespace retort::experiment
{
namespace
{

Result<void> copied(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::error_code fault;
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, fault);
    if (fault)
        return fail(ErrorKind::io, RETORT_TEXT("experiment", "%1 cannot be copied to %2: %3."), {from.string(), to.string(), fault.message()});
    return {};
}

/// The stages that come before one in the order of a run.
std::vector<StageId> stagesBefore(const Plan& plan, StageId stage)
{
    std::vector<StageId> before;
    for (const StagePlan& each : compile(plan)) {
        if (each.id == stage)
            break;
        before.push_back(each.id);
    }
    return before;
}

std::string weightsOf(StageId stage)
{
    return idOf(stage) + ".safetensors";
}

} // namespace

std::string stateBeforeChange(StageId stage, std::size_t number)
{
    return idOf(stage) + ".before_change_" + std::to_string(number) + ".state";
}

std::vector<ForkPoint> forkPointsOf(const Record& record)
{
    const RecordFiles files(record.directory);
    std::map<StageId, std::size_t> seen;
    std::vector<ForkPoint> points;
    std::error_code ignored;
    for (const EpochSnapshot& epoch : record.history)
        for (const WeightChange& change : epoch.weightChanges)
            if (const std::size_t number = ++seen[epoch.stage];
                std::filesystem::exists(files.models / stateBeforeChange(epoch.stage, number), ignored))
                points.push_back({epoch.stage, number, change});
    return points;
}

Result<void> forkRun(const std::filesystem::path& run, const ForkPoint& point, const std::filesystem::path& target,
                     const std::string& name)
{
    const auto record = readRecord(run);
    if (!record)
        return tl::unexpected<Error>(record.error());
    const RecordFiles files(run);
    const auto state = files.models / stateBeforeChange(point.stage, point.number);
    std::error_code ignored;
    if (!std::filesystem::exists(state, ignored))
        return fail(ErrorKind::missing, RETORT_TEXT("experiment", "The state of the %1 before the change of a weight is not found: there is no file %2."),
                    {idOf(point.stage), state.string()});

    Plan plan = record->plan;
    plan.name = name;
    auto writer = RecordWriter::create(target, plan, false);
    if (!writer)
        return tl::unexpected<Error>(writer.error());
    const auto before = stagesBefore(plan, point.stage);
    const auto isBefore = [&](StageId stage) { return std::ranges::find(before, stage) != before.end(); };
    auto written = writer->prepared(record->outcome.data, record->outcome.environment);
    for (const ModelResult& model : record->outcome.models) {
        if (!isBefore(model.stage) || !written)
            continue;
        if (const auto weights = files.models / weightsOf(model.stage); std::filesystem::exists(weights, ignored))
            written = copied(weights, writer->modelsFolder() / weightsOf(model.stage));
        written = written.and_then([&] { return writer->stageFinished(model); });
    }
    for (const EpochSnapshot& epoch : record->history)
        if (written && (isBefore(epoch.stage) || (epoch.stage == point.stage && epoch.epoch < point.change.epoch)))
            written = writer->appendEpoch(epoch);
    for (std::size_t number = 1; number < point.number && written; ++number)
        if (const auto earlier = stateBeforeChange(point.stage, number); std::filesystem::exists(files.models / earlier, ignored))
            written = copied(files.models / earlier, writer->modelsFolder() / earlier);
    return written.and_then([&] { return copied(state, writer->modelsFolder() / (idOf(point.stage) + ".state")); }).and_then([&] {
        return writer->remark({RETORT_TEXT("experiment", "Continues the run \"%1\" from before the weight of \"%2\" was changed in epoch %3."),
                               {record->plan.name, termLabel(point.change.term), std::to_string(point.change.epoch)}});
    });
}

} // namespace retort::experiment
