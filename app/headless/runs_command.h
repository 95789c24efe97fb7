// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"

#include <filesystem>
#include <vector>

namespace retort::headless
{

struct RunsArguments {
    std::filesystem::path folder; ///< of runs or studies
    std::string filter;  ///< empty: all
    std::string groupBy; ///< a field; empty: each run
    std::string metric = "mse";
    bool json = false;
};

/// Lists the runs in a folder, or their means by a field.
ExitCode listRuns(const RunsArguments& arguments, Console& console);

struct LabelArguments {
    std::vector<std::filesystem::path> runs;
    std::vector<std::string> tags, removedTags;
    std::optional<std::string> note;
};

/// Changes the tags and the note of runs.
ExitCode labelRuns(const LabelArguments& arguments, Console& console);

} // namespace retort::headless
