// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/forecast_evaluation.h"

#include "core/evaluation/forecast_spectrum.h"
#include "core/evaluation/historical_average.h"
#include "core/evaluation/seasonal_naive.h"
#include "core/learning/training/class_evaluation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace retort::learning
{
namespace
{

constexpr std::int64_t naiveBatch = 256;

std::span<const float> numbersOf(const torch::Tensor& tensor)
{
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

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

/// Spectrum of forecast minus truth. A window with an unknown value has none.
class ErrorSpectrum
{
public:
    ErrorSpectrum(int horizon, std::size_t targets)
        : m_spectrum(horizon, static_cast<int>(targets)), m_errors(static_cast<std::size_t>(horizon) * targets)
    {
    }

    void add(std::span<const float> forecasts, std::span<const float> truth)
    {
        for (std::size_t offset = 0; offset + m_errors.size() <= truth.size(); offset += m_errors.size()) {
            bool known = true;
            for (std::size_t i = 0; i < m_errors.size(); ++i) {
                m_errors[i] = forecasts[offset + i] - truth[offset + i];
                known = known && !std::isnan(truth[offset + i]);
            }
            if (known)
                m_spectrum.add(m_errors);
        }
    }
    signal::Spectrum mean() const { return m_spectrum.mean(); }

private:
    evaluation::ForecastSpectrum m_spectrum;
    std::vector<float> m_errors; ///< of one window
};

/// Where the channels are the nodes of a graph.
std::optional<evaluation::NodeAccumulator> nodeAccumulatorOf(const data::PreparedSeries& series, int horizon, const std::vector<evaluation::TargetScale>& scales)
{
    if (!series.graph)
        return std::nullopt;
    auto clusters = data::spaceScales(*series.graph);
    if (series.targets.size() != series.graph->nodes)
        clusters.clear(); // a part of the nodes is forecast: their neighbours are not
    return evaluation::NodeAccumulator(horizon, scales, std::move(clusters));
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
    return forecastsWithQuantiles(network, batches, set, windows).prediction;
}

Forecast forecastsWithQuantiles(Forecaster& network, const WindowBatches& batches, const data::WindowSet& set,
                                std::span<const std::int64_t> windows)
{
    const torch::NoGradGuard noGradient;
    const EvaluationMode mode(network);
    const auto forecast = network.forward(batches.inputs(set, windows, network));
    Forecast here{forecast.prediction.cpu().contiguous(), {}};
    if (forecast.quantiles.defined())
        here.quantiles = forecast.quantiles.cpu().contiguous();
    return here;
}

experiment::ForecastSample sampleOf(Forecaster& network, const WindowBatches& batches, const data::WindowSet& set)
{
    if (batches.series().classes)
        return {};
    const std::int64_t window = set.count() / 2;
    const auto forecast = forecastsWithQuantiles(network, batches, set, {&window, 1});
    const auto prediction = numbersOf(forecast.prediction);
    experiment::ForecastSample sample{static_cast<int>(batches.series().targets.size()),
                                      window,
                                      set.starts[static_cast<std::size_t>(window)] + set.lookBack,
                                      {prediction.begin(), prediction.end()}};
    if (forecast.quantiles.defined()) {
        const auto quantiles = numbersOf(forecast.quantiles);
        sample.quantiles.assign(quantiles.begin(), quantiles.end());
    }
    return sample;
}

std::optional<ForecastEvaluation> evaluateForecasts(Forecaster& network, const WindowBatches& batches,
                                                    const data::WindowSet& set, const CancellationToken& stop,
                                                    int batchSize)
{
    return evaluateForecasts(
        [&](std::span<const std::int64_t> windows) {
            return forecastsWithQuantiles(network, batches, set, windows);
        },
        batches, set, stop, batchSize, network.quantileLevels());
}

std::optional<ForecastEvaluation> evaluateForecasts(const ForecastSource& source,
                                                    const WindowBatches& batches, const data::WindowSet& set,
                                                    const CancellationToken& stop, int batchSize,
                                                    const std::vector<double>& quantileLevels)
{
    const auto& series = batches.series();
    if (series.classes)
        return evaluateClasses(source, batches, set, stop, batchSize);
    evaluation::QuantileAccumulator quantiles(quantileLevels);
    evaluation::MetricAccumulator metrics(set.horizon, unitsPerScaled(series));
    evaluation::RelativeAccumulator relative(batches.targetScales());
    evaluation::ForecastSpectrum spectrum(set.horizon, static_cast<int>(series.targets.size()));
    ErrorSpectrum errors(set.horizon, series.targets.size());
    auto nodes = nodeAccumulatorOf(series, set.horizon, batches.targetScales());
    for (std::int64_t first = 0; first < set.count(); first += batchSize) {
        if (stop.cancelled())
            return std::nullopt;
        const auto windows = consecutive(first, std::min<std::int64_t>(first + batchSize, set.count()));
        const auto forecast = source(windows);
        const auto count = static_cast<std::int64_t>(windows.size());
        const auto truth = evaluation::truthOf(series, set, first, count);
        if (series.coarse)
            metrics.add(numbersOf(forecast.prediction), evaluation::exactTruthOf(series, set, first, count));
        else
            metrics.add(numbersOf(forecast.prediction), truth);
        const auto inUnits = evaluation::truthInDataUnits(series, set, first, count);
        relative.add(numbersOf(forecast.prediction), inUnits);
        if (nodes)
            nodes->add(numbersOf(forecast.prediction), inUnits);
        spectrum.add(numbersOf(forecast.prediction));
        errors.add(numbersOf(forecast.prediction), truth);
        if (!quantileLevels.empty())
            quantiles.add(numbersOf(forecast.quantiles), truth);
    }
    ForecastEvaluation evaluation{metrics.metrics(), metrics.windowErrors(), spectrum.mean(), errors.mean()};
    evaluation.metrics.relative = relative.metrics();
    if (nodes)
        evaluation.metrics.nodes = nodes->metrics();
    if (!quantileLevels.empty())
        evaluation.metrics.quantiles = quantiles.metrics();
    return evaluation;
}

namespace
{

/// Scores whatever gives scaled forecasts of windows [first, first + count); `exact` gives them as doubles where single precision is too coarse.
template <typename Source, typename Exact>
ForecastEvaluation evaluateBaseline(const data::PreparedSeries& series, const data::WindowSet& set, int season, Source source, Exact exact)
{
    const auto scales = evaluation::targetScalesOf(series, season);
    evaluation::MetricAccumulator metrics(set.horizon, unitsPerScaled(series));
    evaluation::RelativeAccumulator relative(scales);
    evaluation::ForecastSpectrum spectrum(set.horizon, static_cast<int>(series.targets.size()));
    ErrorSpectrum errors(set.horizon, series.targets.size());
    auto nodes = nodeAccumulatorOf(series, set.horizon, scales);
    for (std::int64_t first = 0; first < set.count(); first += naiveBatch) {
        const auto count = std::min(naiveBatch, set.count() - first);
        const std::vector<float> prediction = source(first, count);
        const auto truth = evaluation::truthOf(series, set, first, count);
        if (series.coarse)
            metrics.add(exact(first, count, prediction), evaluation::exactTruthOf(series, set, first, count));
        else
            metrics.add(prediction, truth);
        const auto inUnits = evaluation::truthInDataUnits(series, set, first, count);
        relative.add(prediction, inUnits);
        if (nodes)
            nodes->add(prediction, inUnits);
        spectrum.add(prediction);
        errors.add(prediction, truth);
    }
    ForecastEvaluation evaluation{metrics.metrics(), metrics.windowErrors(), spectrum.mean(), errors.mean()};
    evaluation.metrics.relative = relative.metrics();
    if (nodes)
        evaluation.metrics.nodes = nodes->metrics();
    return evaluation;
}

} // namespace

ForecastEvaluation evaluateSeasonalNaive(const data::PreparedSeries& series, const data::WindowSet& set,
                                         int season)
{
    return evaluateBaseline(
        series, set, season, [&](std::int64_t first, std::int64_t count) { return evaluation::seasonalNaive(series, set, season, first, count); },
        [&](std::int64_t first, std::int64_t count, const std::vector<float>&) { return evaluation::exactSeasonalNaive(series, set, season, first, count); });
}

ForecastEvaluation evaluateLastValue(const data::PreparedSeries& series, const data::WindowSet& set)
{
    return evaluateSeasonalNaive(series, set, 1); // a season of one step
}

ForecastEvaluation evaluateHistoricalAverage(const data::PreparedSeries& series, const data::WindowSet& set)
{
    const int cycle = evaluation::cycleOf(series);
    const evaluation::HistoricalAverage average(series, cycle);
    return evaluateBaseline(
        series, set, cycle, [&](std::int64_t first, std::int64_t count) { return average.forecasts(set, first, count); },
        [](std::int64_t, std::int64_t, const std::vector<float>& prediction) { return std::vector<double>(prediction.begin(), prediction.end()); });
}

ForecastEvaluation evaluateClassical(const data::PreparedSeries& series, const data::WindowSet& set, evaluation::ClassicalForecaster::Method method,
                                     int season)
{
    const evaluation::ClassicalForecaster forecaster(series, method, season);
    return evaluateBaseline(
        series, set, season, [&](std::int64_t first, std::int64_t count) { return forecaster.forecasts(set, first, count); },
        [](std::int64_t, std::int64_t, const std::vector<float>& prediction) { return std::vector<double>(prediction.begin(), prediction.end()); });
}

signal::Spectrum truthSpectrum(const data::PreparedSeries& series, const data::WindowSet& set)
{
    if (series.classes)
        return {};
    evaluation::ForecastSpectrum spectrum(set.horizon, static_cast<int>(series.targets.size()));
    const std::size_t window = static_cast<std::size_t>(set.horizon) * series.targets.size();
    for (std::int64_t first = 0; first < set.count(); first += naiveBatch) {
        const auto truth = evaluation::truthOf(series, set, first, std::min(naiveBatch, set.count() - first));
        // A window with an unknown value has no spectrum.
        for (std::size_t offset = 0; offset + window <= truth.size(); offset += window) {
            const std::span values(truth.data() + offset, window);
            if (std::none_of(values.begin(), values.end(), [](float value) { return std::isnan(value); }))
                spectrum.add(values);
        }
    }
    return spectrum.mean();
}

} // namespace retort::learning
