// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/forecast_evaluation.h"

#include "core/evaluation/forecast_spectrum.h"
#include "core/evaluation/seasonal_naive.h"

#include <numeric>

namespace retort::learning
{
namespace
{

constexpr std::int64_t naiveBatch = 256;

std::vector<double> unitsPerScaled(const data::PreparedSeries& series)
{
    std::vector<double> units;
    for (const auto target : series.targets)
        units.push_back(series.scaler.scale()[static_cast<std::size_t>(target)]);
    return units;
}

std::vector<std::int64_t> consecutive(std::int64_t first, std::int64_t end)
{
    std::vector<std::int64_t> windows(static_cast<std::size_t>(end - first));
    std::iota(windows.begin(), windows.end(), first);
    return windows;
}

/// Evaluation mode while it lives.
class EvaluationMode
{
public:
    explicit EvaluationMode(Forecaster& network) : m_network(network), m_training(network.is_training())
    {
        network.eval();
    }
    ~EvaluationMode() { m_network.train(m_training); }
    EvaluationMode(const EvaluationMode&) = delete;
    EvaluationMode& operator=(const EvaluationMode&) = delete;

private:
    Forecaster& m_network;
    bool m_training;
};

} // namespace

torch::Tensor forecastsOf(Forecaster& network, const WindowBatches& batches, const data::WindowSet& set,
                          std::span<const std::int64_t> windows)
{
    const torch::NoGradGuard noGradient;
    const EvaluationMode mode(network);
    return network.forward(batches.inputs(set, windows, network.usesTimeMarks()))
        .prediction.cpu()
        .contiguous();
}

experiment::ForecastSample sampleOf(Forecaster& network, const WindowBatches& batches, const data::WindowSet& set)
{
    const std::int64_t window = set.count() / 2;
    const auto forecast = forecastsOf(network, batches, set, {&window, 1});
    return {window,
            set.starts[static_cast<std::size_t>(window)] + set.lookBack,
            {forecast.data_ptr<float>(), forecast.data_ptr<float>() + forecast.numel()}};
}

std::optional<ForecastEvaluation> evaluateForecasts(Forecaster& network, const WindowBatches& batches,
                                                    const data::WindowSet& set, const CancellationToken& stop,
                                                    int batchSize)
{
    return evaluateForecasts(
        [&](std::span<const std::int64_t> windows) { return forecastsOf(network, batches, set, windows); }, batches,
        set, stop, batchSize);
}

std::optional<ForecastEvaluation> evaluateForecasts(const ForecastSource& source, const WindowBatches& batches,
                                                    const data::WindowSet& set, const CancellationToken& stop,
                                                    int batchSize)
{
    const auto& series = batches.series();
    evaluation::MetricAccumulator metrics(set.horizon, unitsPerScaled(series));
    evaluation::ForecastSpectrum spectrum(set.horizon, static_cast<int>(series.targets.size()));
    for (std::int64_t first = 0; first < set.count(); first += batchSize) {
        if (stop.cancelled())
            return std::nullopt;
        const auto windows = consecutive(first, std::min<std::int64_t>(first + batchSize, set.count()));
        const auto prediction = source(windows);
        const std::span values(prediction.data_ptr<float>(), static_cast<std::size_t>(prediction.numel()));
        metrics.add(values,
                    evaluation::truthOf(series, set, first, static_cast<std::int64_t>(windows.size())));
        spectrum.add(values);
    }
    return ForecastEvaluation{metrics.metrics(), metrics.windowErrors(), spectrum.mean()};
}

ForecastEvaluation evaluateSeasonalNaive(const data::PreparedSeries& series, const data::WindowSet& set,
                                         int season)
{
    evaluation::MetricAccumulator metrics(set.horizon, unitsPerScaled(series));
    evaluation::ForecastSpectrum spectrum(set.horizon, static_cast<int>(series.targets.size()));
    for (std::int64_t first = 0; first < set.count(); first += naiveBatch) {
        const auto count = std::min(naiveBatch, set.count() - first);
        const auto prediction = evaluation::seasonalNaive(series, set, season, first, count);
        metrics.add(prediction, evaluation::truthOf(series, set, first, count));
        spectrum.add(prediction);
    }
    return {metrics.metrics(), metrics.windowErrors(), spectrum.mean()};
}

signal::Spectrum truthSpectrum(const data::PreparedSeries& series, const data::WindowSet& set)
{
    evaluation::ForecastSpectrum spectrum(set.horizon, static_cast<int>(series.targets.size()));
    for (std::int64_t first = 0; first < set.count(); first += naiveBatch)
        spectrum.add(evaluation::truthOf(series, set, first, std::min(naiveBatch, set.count() - first)));
    return spectrum.mean();
}

} // namespace retort::learning
