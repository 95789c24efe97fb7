// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"
#include "core/experiment/engine.h"

#include <chrono>

namespace retort::headless
{

struct FollowArguments {
    std::filesystem::path record;
    experiment::FollowQuestion question;
    std::filesystem::path file;      ///< JSON lines, one for each row with its forecasts; empty: none are written
    std::int64_t rows = 0;           ///< ends after so many with values; 0: when it is interrupted
    std::chrono::milliseconds pause{200}; ///< between two looks at the file
};

/// `retort-cli forecast --follow`: forecasts after every row that is appended to a file, scored when rows come.
ExitCode followSeries(const FollowArguments& arguments, experiment::Engine& engine, Console& console);

} // namespace retort::headless
