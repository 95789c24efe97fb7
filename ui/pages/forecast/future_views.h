// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/future_forecast.h"
#include "ui/charts/forecast_chart.h"

class QTableWidget;

namespace retort::ui
{

/// What is shown of a forecast: one target, and the intervals at one level.
struct FutureChoice {
    std::size_t target = 0;
    StageId bandOf = Role::distilled_student; ///< whose interval is drawn
    double level = 0;
};

/// Null where the model has none at this level.
const experiment::FutureInterval* intervalAt(const experiment::FutureModel& model, double level);

/// For the chart: the rows before, every forecast, and the band of one.
ForecastWindow futureWindow(const experiment::FutureForecast& forecast, const FutureChoice& choice);

/// Fills a table with a row for each step.
void showFuture(QTableWidget& table, const experiment::FutureForecast& forecast, const FutureChoice& choice);

} // namespace retort::ui
