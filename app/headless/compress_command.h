// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"
#include "core/experiment/engine.h"

namespace retort::headless
{

struct CompressArguments {
    std::filesystem::path record;
    experiment::CompressionPlan plan;
    std::string role = idOf(Role::distilled_student);
    std::vector<double> units, weights; ///< per cent that stay; empty: those of the plan
    double within = 5; ///< per cent: the smallest network whose validation error is at most so much larger is named
    bool noInt8 = false, json = false;
};

/// `retort-cli compress`: makes a network of a run smaller, and measures what comes out.
ExitCode compressNetwork(CompressArguments arguments, experiment::Engine& engine, Console& console);

} // namespace retort::headless
