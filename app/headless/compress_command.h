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
    std::vector<double> units, weights; ///< per cent to keep; empty: the plan's defaults
    double within = 5; ///< per cent: the bound of smallestWithin
    bool noInt8 = false, json = false;
};

/// `retort-cli compress`: makes smaller versions of a network and measures them.
ExitCode compressNetwork(CompressArguments arguments, experiment::Engine& engine, Console& console);

} // namespace retort::headless
