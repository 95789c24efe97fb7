// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/window_errors.h"

#include "core/evaluation/seasonal_naive.h"
#include "core/learning/run/window_forecasts.h"
#include "core/learning/training/forecast_evaluation.h"

#include <algorithm>
#include <cmath>

namespace retort::learning
{
namespace
{

constexpr std::int64_t batchSize = 64;
constexpr std::int64_t mostValues = 40'000'000; ///< of errors that are held at once; then windows are taken at regular distances

std::vector<std::int64_t> windowsFor(const data::WindowSet& set, std::int64_t values)
{
    const std::int64_t stride = std::max<std::int64_t>(1, (set.count() * values + mostValues - 1) / mostValues);
    std::vector<std::int64_t> windows;
    for (std::int64_t window = 0; window < set.count(); window += stride)
        windows.push_back(window);
    return windows;
}

} // namespace

WindowSource sourceOf(std::shared_ptr<Forecaster> network, const WindowBatches& batches)
{
    return [network = std::move(network), &batches](const data::WindowSet& set, std::span<const std::int64_t> windows) { return toVector(forecastsOf(*network, batches, set, windows)); };
}

WindowSource naiveSource(const data::PreparedSeries& prepared, int season)
{
    return [&prepared, season](const data::WindowSet& set, std::span<const std::int64_t> windows) {
        std::vector<float> all;
        for (const std::int64_t window : windows) {
            const auto one = evaluation::seasonalNaive(prepared, set, season, window, 1);
            all.insert(all.end(), one.begin(), one.end());
        }
        return all;
    };
}

bool visitErrors(const WindowSource& source, const data::PreparedSeries& prepared, const data::WindowSet& set, const ErrorSink& sink, const CancellationToken& stop)
{
    const auto cells = static_cast<std::size_t>(set.horizon) * prepared.targets.size();
    const auto windows = windowsFor(set, static_cast<std::int64_t>(cells));
    for (std::size_t begin = 0; begin < windows.size(); begin += batchSize) {
        if (stop.cancelled())
            return false;
        const auto batch = std::span(windows).subspan(begin, std::min<std::size_t>(batchSize, windows.size() - begin));
        const auto forecasts = source(set, batch);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const std::int64_t firstRow = set.starts[static_cast<std::size_t>(batch[i])] + set.lookBack;
            for (std::size_t cell = 0; cell < cells; ++cell) {
                const int target = prepared.targets[cell % prepared.targets.size()];
                const auto c = static_cast<std::size_t>(target);
                const double value = forecasts[i * cells + cell] * prepared.scaler.scale()[c] + prepared.scaler.shift()[c];
                const std::int64_t row = firstRow + static_cast<std::int64_t>(cell / prepared.targets.size());
                sink(row, cell, std::abs(value - prepared.truth(row, target)));
            }
        }
    }
    return true;
}

std::optional<std::vector<std::vector<double>>> validationErrors(const WindowSource& source, const data::PreparedSeries& prepared, const CancellationToken& stop)
{
    std::vector<std::vector<double>> errors(static_cast<std::size_t>(prepared.validation.horizon) * prepared.targets.size());
    const auto sink = [&](std::int64_t, std::size_t cell, double error) {
        if (!std::isnan(error))
            errors[cell].push_back(error);
    };
    if (!visitErrors(source, prepared, prepared.validation, sink, stop))
        return std::nullopt;
    for (auto& cell : errors)
        std::ranges::sort(cell);
    return errors;
}

} // namespace retort::learning
