// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/classical_forecasts.h"
#include "core/evaluation/metrics.h"
#include "core/experiment/snapshot.h"
#include "core/foundation/cancellation.h"
#include "core/learning/training/window_batches.h"
#include "core/signal/spectrum.h"

namespace retort::learning
{

/// Scores of a forecaster on every window of a part, each counted once.
struct ForecastEvaluation {
    evaluation::Metrics metrics;
    std::vector<double> windowErrors; ///< MSE of each window, in order
    signal::Spectrum spectrum;        ///< mean over windows and targets of its forecasts
    signal::Spectrum errorSpectrum;   ///< likewise of forecast minus truth, in windows whose truth is known throughout
    std::vector<float> logits = {};   ///< [windows, classes], of a classifier, of which the spectra are empty
};

/// Forecast of the middle window of a part, for display during a run.
experiment::ForecastSample sampleOf(Forecaster& network, const WindowBatches& batches, const data::WindowSet& set);

/// Forecasts of some windows, [B, horizon, targets] on the CPU, contiguous.
torch::Tensor forecastsOf(Forecaster& network, const WindowBatches& batches, const data::WindowSet& set,
                          std::span<const std::int64_t> windows);

/// The same with the quantiles, [B, horizon, targets, Q], where the network gives them; no features.
Forecast forecastsWithQuantiles(Forecaster& network, const WindowBatches& batches, const data::WindowSet& set,
                                std::span<const std::int64_t> windows);

/// In evaluation mode, without gradients; the mode is restored. Nothing if the token is cancelled on the
/// way.
std::optional<ForecastEvaluation> evaluateForecasts(Forecaster& network, const WindowBatches& batches,
                                                    const data::WindowSet& set, const CancellationToken& stop,
                                                    int batchSize = 64);

/// The same for whatever gives forecasts of windows, on the CPU, contiguous; `quantileLevels` are those of
/// its quantiles.
using ForecastSource = std::function<Forecast(std::span<const std::int64_t> windows)>;
std::optional<ForecastEvaluation> evaluateForecasts(const ForecastSource& source,
                                                    const WindowBatches& batches, const data::WindowSet& set,
                                                    const CancellationToken& stop, int batchSize = 64,
                                                    const std::vector<double>& quantileLevels = {});

/// The same for forecasts without a network: the ground truth, or the seasonal naive forecast.
ForecastEvaluation evaluateSeasonalNaive(const data::PreparedSeries& series, const data::WindowSet& set,
                                         int season);
/// What a forecaster tries before any network: the last known value, the historical average, drift, Theta and autoregression.
ForecastEvaluation evaluateLastValue(const data::PreparedSeries& series, const data::WindowSet& set);
ForecastEvaluation evaluateHistoricalAverage(const data::PreparedSeries& series, const data::WindowSet& set);
ForecastEvaluation evaluateClassical(const data::PreparedSeries& series, const data::WindowSet& set, evaluation::ClassicalForecaster::Method method,
                                     int season);
signal::Spectrum truthSpectrum(const data::PreparedSeries& series, const data::WindowSet& set);

} // namespace retort::learning
