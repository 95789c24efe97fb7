// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"
#include "core/experiment/engine.h"

#include <filesystem>

namespace retort::headless
{

struct ForecastsArguments {
    std::filesystem::path record;
    std::filesystem::path file; ///< empty: forecasts.csv in the record's folder
};

/// `retort-cli forecasts`: every test window of a record with truth and forecasts, in data units.
ExitCode writeForecasts(ForecastsArguments arguments, experiment::Engine& engine, Console& console);

} // namespace retort::headless
