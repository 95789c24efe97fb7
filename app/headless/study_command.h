// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition/parts.h"
#include "app/headless/console.h"
#include "app/headless/exit_code.h"
#include "core/study/study_plan.h"

#include <filesystem>
#include <vector>

namespace retort::headless
{

struct StudyArguments {
    std::string template_;           ///< of `new`
    std::filesystem::path plan, out; ///< of `new`
    std::size_t seeds = 3;
    std::filesystem::path study;  ///< study.json, or for `run` also the folder of one that was begun
    std::filesystem::path folder; ///< of the study's runs
    int workers = 0;              ///< 0: as the study says
    bool retry = false;
    std::size_t trial = 0;
    int workerOf = 0; ///< process that a worker ends with
    std::filesystem::path html, latex, csv;
    std::string partition, time; ///< of `submit`
    int atMost = 0;
};

/// The study of a file or a folder, all of whose trials can run.
Result<study::StudyPlan> runnableStudy(const std::filesystem::path& path, const experiment::Catalogue& catalogue);

/// `study new TEMPLATE PLAN.json --out STUDY.json`: writes the study and lists its trials.
ExitCode newStudy(const StudyArguments& arguments, const composition::Parts& parts, Console& console);
/// `study list STUDY.json`: what each trial changes, before anything starts.
ExitCode listTrials(const StudyArguments& arguments, const composition::Parts& parts, Console& console);
/// `study run STUDY.json --out DIR`, or `study run DIR`: runs what is not done.
ExitCode runStudy(const StudyArguments& arguments, const composition::Parts& parts, Console& console);
/// `study trial DIR NUMBER`: one of them, in this process.
ExitCode runTrial(const StudyArguments& arguments, const composition::Parts& parts, Console& console);
/// `study submit STUDY.json --out DIR`, or `study submit DIR`: sends what is not done to a Slurm cluster.
ExitCode submitStudy(const StudyArguments& arguments, const composition::Parts& parts, Console& console);
ExitCode studyStatus(const StudyArguments& arguments, const composition::Parts& parts, Console& console);
/// `study report DIR`: the table, and as files where they are named.
ExitCode reportStudy(const StudyArguments& arguments, const composition::Parts& parts, Console& console);

} // namespace retort::headless
