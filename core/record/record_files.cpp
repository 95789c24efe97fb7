// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record_files.h"

namespace retort::experiment
{
namespace
{

/// Weights, states and epochs are named after who was trained: "teacher.safetensors", "plain_student.state", ...
bool isOfStage(const std::filesystem::path& file)
{
    const std::string stem = file.filename().string().substr(0, file.filename().string().find('.'));
    return stageOf(stem).has_value();
}

} // namespace

RecordFiles::RecordFiles(const std::filesystem::path& folder)
    : directory(folder),
      plan(folder / "plan.json"),
      result(folder / "result.json"),
      summary(folder / "summary.json"),
      arrays(folder / "arrays.safetensors"),
      epochs(folder / "epochs.jsonl"),
      bestEpochs(folder / "best_epochs"),
      log(folder / "log.txt"),
      lock(folder / "run.lock"),
      labels(folder / "labels.json"),
      models(folder / "models")
{
}

std::filesystem::path RecordFiles::bestEpoch(StageId stage) const
{
    return bestEpochs / (idOf(stage) + ".safetensors");
}

bool RecordFiles::holdRun() const
{
    std::error_code ignored;
    return std::filesystem::exists(result, ignored);
}

Result<void> RecordFiles::remove() const
{
    std::vector<std::filesystem::path> own;
    std::error_code ignored;
    for (const auto& folder : {models, bestEpochs})
        for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
            if (entry.is_regular_file(ignored) && isOfStage(entry.path()))
                own.push_back(entry.path());
    // result.json last: a removal that fails half-way leaves a folder that is still known as a run.
    for (const auto& file : {epochs, log, arrays, labels, summary, plan, result}) {
        own.push_back(std::filesystem::path(file) += ".part");
        own.push_back(file);
    }
    for (const auto& file : own) {
        std::error_code fault;
        std::filesystem::remove(file, fault);
        if (fault)
            return fail(ErrorKind::io, RETORT_TEXT("experiment", "%1 cannot be deleted: %2. Check that you have "
                                                                 "permission to delete it."),
                        {file.string(), fault.message()});
    }
    for (const auto& folder : {models, bestEpochs})
        std::filesystem::remove(folder, ignored); // stays where something else is in it
    return {};
}

} // namespace retort::experiment
