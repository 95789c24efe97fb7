// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/seasonal_naive.h"

#include "core/signal/real_fft.h"
#include "core/signal/spectrum.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace retort::evaluation
{

namespace
{

std::size_t channelsOf(const data::PreparedSeries& series)
{
    return series.series.channels.size();
}

/// Mean spectrum of the target channels over the last training rows.
signal::Spectrum trainingSpectrum(const data::PreparedSeries& series)
{
    const data::RowRange train = series.split.train;
    const int rows = signal::fastLength(static_cast<int>(train.size()));
    signal::Spectrum mean;
    std::vector<float> column(static_cast<std::size_t>(rows));
    for (const int target : series.targets) {
        for (std::size_t i = 0; i < column.size(); ++i) {
            const auto row = static_cast<std::size_t>(train.end - rows) + i;
            column[i] = series.values[row * channelsOf(series) + static_cast<std::size_t>(target)];
        }
        signal::Spectrum one = signal::spectrumOf(column);
        if (mean.amplitude.empty())
            mean = std::move(one);
        else
            std::transform(mean.amplitude.begin(), mean.amplitude.end(), one.amplitude.begin(),
                           mean.amplitude.begin(), std::plus<>());
    }
    return mean;
}

/// [windows, horizon, targets]; `rowOf(start, step)` says which row stands there.
template <typename RowOf>
std::vector<float> gather(const data::PreparedSeries& series, const data::WindowSet& windows,
                          std::int64_t first, std::int64_t count, RowOf rowOf)
{
    std::vector<float> result;
    result.reserve(static_cast<std::size_t>(count * windows.horizon) * series.targets.size());
    for (std::int64_t window = first; window < first + count; ++window) {
        const std::int64_t start = windows.starts[static_cast<std::size_t>(window)];
        for (int step = 0; step < windows.horizon; ++step) {
            const float* row =
                series.values.data() + static_cast<std::size_t>(rowOf(start, step)) * channelsOf(series);
            for (const int target : series.targets)
                result.push_back(row[target]);
        }
    }
    return result;
}

} // namespace

Season seasonOf(const data::PreparedSeries& series)
{
    const int lookBack = std::max(series.train.lookBack, 1);
    if (const int season = data::seasonOfSampling(series.series.step, series.series.calendar); season > 0)
        return {std::min(season, lookBack), true};

    const signal::Spectrum spectrum = trainingSpectrum(series);
    for (const signal::Period& peak :
         signal::strongestPeriods(spectrum, static_cast<int>(spectrum.period.size())))
        if (const int steps = static_cast<int>(std::lround(peak.steps)); steps <= lookBack)
            return {steps, false};
    return {1, false};
}

std::vector<float> seasonalNaive(const data::PreparedSeries& series, const data::WindowSet& windows,
                                 int season, std::int64_t first, std::int64_t count)
{
    return gather(series, windows, first, count, [&](std::int64_t start, int step) {
        return start + windows.lookBack - season + step % season;
    });
}

std::vector<float> truthOf(const data::PreparedSeries& series, const data::WindowSet& windows,
                           std::int64_t first, std::int64_t count)
{
    return gather(series, windows, first, count,
                  [&](std::int64_t start, int step) { return start + windows.lookBack + step; });
}

} // namespace retort::evaluation
