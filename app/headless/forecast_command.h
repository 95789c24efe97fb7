// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"
#include "core/experiment/engine.h"

namespace retort::headless
{

struct ForecastArguments {
    std::filesystem::path record;
    experiment::FutureQuestion question;
    std::vector<double> percents; ///< of the intervals; empty: 80 and 95
    std::filesystem::path file;   ///< CSV, or JSON by its name; empty: a table is printed
};

/// Of intervals, ascending.
std::vector<double> intervalLevels(const std::vector<double>& percents);

/// `retort-cli forecast`: the values after the last row of a series.
ExitCode forecastFuture(ForecastArguments arguments, experiment::Engine& engine, Console& console);

} // namespace retort::headless
