// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"
#include "core/experiment/engine.h"

namespace retort::headless
{

struct EfficiencyArguments {
    std::filesystem::path record;
    bool json = false;
};

/// `retort-cli efficiency`: size, multiply-adds and latency of the networks of a run.
ExitCode measureEfficiency(const EfficiencyArguments& arguments, experiment::Engine& engine, Console& console);

} // namespace retort::headless
