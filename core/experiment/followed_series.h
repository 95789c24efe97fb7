// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/future_forecast.h"
#include "core/foundation/result.h"

namespace retort::experiment
{

/// Which series is followed, and what is said of it.
struct FollowQuestion {
    std::filesystem::path series = {};        ///< a text table with the columns of the run; empty: the run's own file
    std::vector<double> levels = {0.8, 0.95}; ///< of the intervals, ascending
    double anomalyLevel = 0.99;               ///< a value outside this interval of the forecast one step before is an anomaly; of too few validation windows for it, outside their largest error
};

/// A value outside what was forecast for it one step before.
struct Anomaly {
    StageId stage;
    data::Milliseconds stamp = 0;
    std::string target;
    double value = 0, lower = 0, upper = 0; ///< data units
};

/// What one more row said of a network.
struct FollowedModel {
    StageId stage;
    double error = 0;       ///< mean absolute error in the row of the forecasts that were due, scaled; NaN: none were
    double mse = 0;         ///< of all that was due so far, scaled; NaN: nothing was
    std::int64_t due = 0;   ///< values that were scored so far
    double drift = 0;       ///< the sum of standardised errors over its threshold, in [0, 1]
    bool drifted = false;   ///< it passed the threshold with this row; again only after it was back at 0
    std::vector<double> coverage; ///< of the followed intervals so far, by level; NaN: nothing was due
};

struct FollowedRow {
    std::int64_t row = 0; ///< of the rows that were appended, from 1
    data::Milliseconds stamp = 0;
    std::vector<double> values; ///< of the targets; NaN where missing
    std::vector<FollowedModel> models;
    std::vector<Anomaly> anomalies;
    bool forecast = true;    ///< after this row; else the latest is an earlier one, and its last remark says why
    double milliseconds = 0; ///< that the forecasts after this row took, all networks together
};

/// A series that grows, and networks that forecast after each row. Not shared between threads.
class FollowedSeries
{
public:
    virtual ~FollowedSeries() = default;

    /// The next row that was appended; nothing where there is none yet, or while a run computes. After an error of the kinds missing
    /// and io there is nothing more to follow; after others there is: they say of a row that it was left out.
    virtual Result<std::optional<FollowedRow>> next() = 0;

    /// The forecasts after that row, with intervals that adapt to how often they missed.
    virtual const FutureForecast& latest() const = 0;
};

} // namespace retort::experiment
