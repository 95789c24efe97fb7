// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_folder.h"

#include <map>
#include <span>

namespace retort::study
{

struct SlurmOptions {
    std::string partition = {};   ///< empty: the cluster's own choice
    int atMost = 0;               ///< jobs at the same time; 0: as many as the cluster allows
    std::string minutes = {};     ///< time limit of each job as sbatch takes it; empty: the partition's
    std::filesystem::path program; ///< that knows `study trial FOLDER NUMBER`, on every node
};

/// "0-2,5,7-9%4"
std::string arrayText(std::span<const std::size_t> numbers, int atMost);

/// What `sbatch` is called with.
std::vector<std::string> sbatchCommand(const StudyFolder& folder, std::span<const std::size_t> trials, const SlurmOptions& options);

/// Sends the trials that are not done as one array job, each a `study trial` on some node, and notes the job beside the study. The
/// folder must be one that all nodes see. Fails with a sentence where `sbatch` is missing or refuses.
Result<std::string> submit(const StudyFolder& folder, const std::vector<TrialStatus>& statuses, const SlurmOptions& options);

/// Which trials wait or run in the queue of the cluster, "PENDING", "RUNNING"; empty where no job was sent or none is left. Fails where
/// the cluster does not answer.
Result<std::map<std::size_t, std::string>> queuedTrials(const StudyFolder& folder);

} // namespace retort::study
