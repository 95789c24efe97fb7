// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/future_forecast.h"
#include "core/foundation/result.h"

namespace retort::experiment
{

/// Which series to follow, and at which levels.
struct FollowQuestion {
    std::filesystem::path series = {};        ///< a text table with the columns of the run; empty: the run's own file
    std::vector<double> levels = {0.8, 0.95}; ///< of the intervals, ascending
    double anomalyLevel = 0.99;               ///< values outside this interval of the one-step-ahead forecast are anomalies; with too few validation windows for it, outside their largest error
};

/// A value outside the interval of its one-step-ahead forecast.
struct Anomaly {
    StageId stage;
    data::Milliseconds stamp = 0;
    std::string target;
    double value = 0, lower = 0, upper = 0; ///< data units
};

/// How the forecasts of a network did in a new row.
struct FollowedModel {
    StageId stage;
    double error = 0;       ///< mean absolute error of the forecasts for this row, scaled; NaN: there were none
    double mse = 0;         ///< of all forecasts scored so far, scaled; NaN: none were
    std::int64_t due = 0;   ///< values scored so far
    double drift = 0;       ///< the drift statistic divided by its threshold, in [0, 1]
    bool drifted = false;   ///< the statistic passed the threshold in this row; true again only after it has returned to 0
    std::vector<double> coverage; ///< of the intervals so far, by level; NaN: nothing was scored
};

struct FollowedRow {
    std::int64_t row = 0; ///< of the rows that were appended, from 1
    data::Milliseconds stamp = 0;
    std::vector<double> values; ///< of the targets; NaN where missing
    std::vector<FollowedModel> models;
    std::vector<Anomaly> anomalies;
    bool forecast = true;    ///< whether one was made after this row; if not, `latest` is an earlier one and its last remark says why
    double milliseconds = 0; ///< for the forecasts after this row, all networks together
};

/// A growing series and networks that forecast after each row. Not thread-safe.
class FollowedSeries
{
public:
    virtual ~FollowedSeries() = default;

    /// The next appended row; nothing if there is none yet, or while a run is in progress. After an error of the kinds missing
    /// and io, following ends; other errors report a row that was left out, and following continues.
    virtual Result<std::optional<FollowedRow>> next() = 0;

    /// The forecasts after that row, with adaptive intervals.
    virtual const FutureForecast& latest() const = 0;
};

} // namespace retort::experiment
