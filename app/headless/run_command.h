// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition/parts.h"
#include "app/headless/console.h"
#include "app/headless/exit_code.h"

namespace retort::headless
{

struct RunArguments {
    std::filesystem::path plan;
    std::filesystem::path out;
    std::vector<std::string> assignments; ///< "student.training.epochs=3"
    bool overwrite = false;
    std::filesystem::path resumed; ///< folder of the run to go on with, instead of a plan
    int beforeChange = 0; ///< with `resumed`: continues in `out` from before that change of a weight, from 1; 0: in its own folder
    int workerOf = 0; ///< the process that this one ends with; 0: none
    bool reuse = true; ///< networks that earlier runs have trained
};

/// The plan of a file with the assignments applied, validated as far as possible before it runs.
Result<experiment::Plan> planOf(const RunArguments& arguments, const experiment::Catalogue& catalogue);

/// `retort-cli run`: runs the plan and writes a record, until it finishes or Ctrl-C.
ExitCode runPlan(const RunArguments& arguments, const composition::Parts& parts, Console& console);

} // namespace retort::headless
