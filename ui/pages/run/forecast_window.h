// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/series_import.h"
#include "core/data/scaler.h"
#include "ui/charts/forecast_chart.h"
#include "ui/session/run_history.h"

#include <optional>

namespace retort::ui
{

/// units = scaled * scale + shift
struct ChannelScale {
    double shift = 0;
    double scale = 1;
};

/// Whether the run read this very series: the same bytes, read the same way. Records of earlier versions name no reading.
bool isOf(const experiment::DataSummary& run, const data::ImportedSeries& series);

/// Scaling of the run's target channel, fitted on its training rows as in the run. None if the series is not the
/// run's or has no such channel.
std::optional<ChannelScale> scaleOfTarget(const experiment::DataSummary& run, const data::ImportedSeries& series,
                                          data::ScalerKind scaler, int target);

/// The newest forecasts of a run on one of its validation windows, in data units; truth and context come from the
/// series. Nothing where no epoch is over.
std::optional<ForecastWindow> liveForecast(const RunHistory& history, const data::ImportedSeries& series,
                                           const ChannelScale& scale, int target);

/// A test window of that outcome, in data units. Nothing where it has no such target.
std::optional<ForecastWindow> testForecast(const experiment::Outcome& outcome, const experiment::TestForecast& forecast, int target);

} // namespace retort::ui
