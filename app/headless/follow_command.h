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
    std::filesystem::path file;      ///< JSON lines, one per row; empty: none
    std::int64_t rows = 0;           ///< stops after this many rows with values; 0: runs until interrupted
    std::chrono::milliseconds pause{200}; ///< between two polls of the file
};

/// `retort-cli forecast --follow`: forecasts after every appended row, scored when the rows arrive.
ExitCode followSeries(const FollowArguments& arguments, experiment::Engine& engine, Console& console);

} // namespace retort::headless
