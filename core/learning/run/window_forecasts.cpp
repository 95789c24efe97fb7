// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/window_forecasts.h"

#include "core/evaluation/seasonal_naive.h"
#include "core/learning/run/recorded_networks.h"
#include "core/learning/training/compute_environment.h"
#include "core/learning/training/forecast_evaluation.h"
#include "core/learning/training/series_of_plan.h"

namespace retort::learning
{

std::vector<float> toVector(const torch::Tensor& tensor)
{
    return {tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel()};
}

experiment::TestForecast forecastWindow(const std::vector<ComparedNetwork>& networks, const WindowBatches& batches, int season,
                                        std::int64_t window)
{
    const auto& prepared = batches.series();
    const auto& set = prepared.test;
    const auto channels = static_cast<std::int64_t>(prepared.series.channels.size());
    const std::int64_t context = std::min(set.lookBack, 2 * set.horizon);
    experiment::TestForecast forecast;
    forecast.targets = static_cast<int>(prepared.targets.size());
    forecast.window = window;
    forecast.firstRow = set.starts[static_cast<std::size_t>(window)] + set.lookBack;
    for (std::int64_t row = forecast.firstRow - context; row < forecast.firstRow; ++row)
        for (const auto target : prepared.targets)
            forecast.context.push_back(prepared.values[static_cast<std::size_t>(row * channels + target)]);
    forecast.truth = evaluation::truthOf(prepared, set, window, 1);
    for (const auto& [role, network] : networks) {
        const auto made = forecastsWithQuantiles(*network, batches, set, {&window, 1});
        forecast.forecasts.emplace_back(role, toVector(made.prediction));
        if (role == Role::distilled_student && made.quantiles.defined())
            forecast.quantiles = toVector(made.quantiles);
    }
    forecast.forecasts.emplace_back(Role::seasonal_naive, evaluation::seasonalNaive(prepared, set, season, window, 1));
    return forecast;
}

Result<void> forecastWindows(const experiment::Record& record, std::span<const std::int64_t> windows,
                             const std::function<void(experiment::TestForecast)>& sink, const CancellationToken& stop,
                             const std::function<bool()>& mayGoOn)
{
    at::globalContext().setFlushDenormal(true); // before the first worker threads, which inherit it
    const auto setting = resolveCompute(record.plan.compute);
    if (!setting)
        return tl::unexpected<Error>(setting.error());
    const ComputeScope scope(*setting);
    const auto series = loadSeries(record.plan, stop, [](double) {});
    if (!series)
        return tl::unexpected<Error>(series.error());
    if (series->summary.sha256 != record.outcome.data.sha256)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "%1 has changed since this run: its windows are different now."),
                    {record.plan.data.file.string()});
    const WindowBatches batches(series->prepared, setting->device);
    const auto networks = RecordedNetworks(record, batches, stop).compared();
    if (!networks)
        return tl::unexpected<Error>(networks.error());
    for (const std::int64_t window : windows) {
        if (stop.cancelled())
            return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The forecasts were stopped."));
        if (!mayGoOn())
            return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The forecasts were stopped because a run began. Ask for them after it "
                                                                      "ends."));
        if (window < 0 || window >= series->prepared.test.count())
            return fail(ErrorKind::invalid, RETORT_TEXT("learning", "There is no test window %1: the run has %2."),
                        {std::to_string(window + 1), std::to_string(series->prepared.test.count())});
        sink(forecastWindow(*networks, batches, series->summary.season, window));
    }
    return {};
}

} // namespace retort::learning
