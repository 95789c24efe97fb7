// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"

#include <filesystem>

namespace retort::headless
{

struct ForecastScoreArguments {
    std::filesystem::path series;   ///< the truth: as `inspect` reads it
    std::filesystem::path forecast; ///< windows of `horizon` rows one below the other, a column for each channel, data units
    int horizon = 1;
    int firstRow = 0; ///< of the series, from 1: the first step of the first window; 0: the last window ends with the series
    bool json = false;
};

/// `retort-cli score --series`: what forecasts of any program are worth. Windows are one row apart.
ExitCode scoreForecasts(const ForecastScoreArguments& arguments, Console& console);

} // namespace retort::headless
