// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"
#include "core/foundation/message.h"
#include "core/foundation/stage_id.h"

#include <filesystem>
#include <optional>

namespace retort::experiment
{

/// What is to be forecast by the networks of a run.
struct FutureQuestion {
    std::filesystem::path series = {};       ///< with the columns of the run; empty: the run's own series
    int steps = 0;                           ///< 0: the horizon of the run
    std::optional<std::int64_t> knownRows = {}; ///< the first rows of the series; absent: all. What would have been said then
    std::vector<double> levels = {0.8, 0.95}; ///< of the intervals, ascending
};

/// Bounds of an interval, [steps, targets] row-major, data units; NaN where none is known.
struct FutureInterval {
    double level = 0;
    std::vector<double> lower, upper;
    double coverage = 0; ///< measured on the test windows of the run, all steps and targets; NaN where there are none
};

struct FutureModel {
    StageId stage;
    std::string kind;
    std::vector<double> values; ///< [steps, targets] row-major, data units
    std::vector<FutureInterval> intervals = {}; ///< split conformal, from the errors on the validation windows for each step and target
};

/// The values after the last row that is known.
struct FutureForecast {
    std::vector<std::string> targets, units;
    std::vector<data::Milliseconds> stamps; ///< of the steps
    bool calendar = true;                   ///< else the stamps count rows
    std::vector<data::Milliseconds> contextStamps; ///< of the last rows before them
    std::vector<double> context;            ///< [rows, targets], data units; NaN where missing
    int trainedSteps = 0;                   ///< later steps are forecast from forecasts
    std::vector<FutureModel> models;        ///< in the order of the run, then the seasonal naive forecast
    std::vector<double> truth = {};         ///< [steps, targets] where it is known: of a past origin; empty else
    std::vector<Message> remarks;
};

} // namespace retort::experiment
