// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/foundation/stage_id.h"

#include <filesystem>
#include <vector>

namespace retort::experiment
{

/// The files of one run.
struct RecordFiles {
    explicit RecordFiles(const std::filesystem::path& directory);

    std::filesystem::path directory;
    std::filesystem::path plan;    ///< plan.json
    std::filesystem::path result;  ///< result.json; its presence makes the folder a run
    std::filesystem::path summary; ///< summary.json
    std::filesystem::path arrays;  ///< arrays.safetensors: the rows of result.json
    std::filesystem::path epochs;  ///< epochs.jsonl
    std::filesystem::path bestEpochs; ///< folder: the rows of the best epoch of each stage
    std::filesystem::path log;     ///< log.txt
    std::filesystem::path lock;    ///< run.lock
    std::filesystem::path labels;  ///< labels.json: what a person noted
    std::filesystem::path models;  ///< folder of the weights

    std::filesystem::path bestEpoch(StageId stage) const;

    bool holdRun() const;
    /// Removes what a run writes and nothing else. Only the record of a run that nobody writes may be removed.
    Result<void> remove() const;
};

} // namespace retort::experiment
