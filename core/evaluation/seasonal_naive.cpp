// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/seasonal_naive.h"

#include "core/signal/real_fft.h"
#include "core/signal/spectrum.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <functional>
#include <limits>
#include <numeric>

namespace retort::evaluation
{

namespace
{

/// A slower wave is rather a trend: it must come round this often in the training rows.
constexpr int fewestSeasons = 4;

std::size_t channelsOf(const data::PreparedSeries& series)
{
    return series.series.channels.size();
}

/// The last `rows` training rows of a channel.
std::vector<float> trainingRows(const data::PreparedSeries& series, int channel, int rows)
{
    std::vector<float> column(static_cast<std::size_t>(rows));
    for (std::size_t i = 0; i < column.size(); ++i) {
        const auto row = static_cast<std::size_t>(series.split.train.end - rows) + i;
        column[i] = series.values[row * channelsOf(series) + static_cast<std::size_t>(channel)];
    }
    return column;
}

/// Sum of the spectra of the target channels.
signal::Spectrum trainingSpectrum(const data::PreparedSeries& series, int rows)
{
    signal::Spectrum sum;
    for (const int target : series.targets) {
        signal::Spectrum one = signal::spectrumOf(trainingRows(series, target, rows));
        if (sum.amplitude.empty())
            sum = std::move(one);
        else
            std::transform(sum.amplitude.begin(), sum.amplitude.end(), one.amplitude.begin(),
                           sum.amplitude.begin(), std::plus<>());
    }
    return sum;
}

/// Sum over the target channels of mean (x[t] - mean) (x[t + lag] - mean), for the lags 0 to rows / 2. The transform of
/// the powers is that sum (Wiener, Khinchin); the zeros after the rows keep their end from meeting their beginning.
std::vector<double> autocovariance(const data::PreparedSeries& series, int rows)
{
    signal::RealFft fft(signal::fastLength(2 * rows)); // at least 1.5 rows, as no gap between such lengths is wider
    const auto length = static_cast<std::size_t>(fft.length());
    std::vector<std::complex<float>> bins(static_cast<std::size_t>(fft.bins()));
    std::vector<float> powers(length);
    for (const int target : series.targets) {
        std::vector<float> column = trainingRows(series, target, rows);
        const double mean = std::accumulate(column.begin(), column.end(), 0.0) / rows;
        for (float& value : column)
            value = static_cast<float>(value - mean);
        column.resize(length);
        fft.forward(column, bins);
        for (std::size_t i = 0; i < length; ++i)
            powers[i] += std::norm(bins[std::min(i, length - i)]);
    }
    fft.forward(powers, bins);
    std::vector<double> result(static_cast<std::size_t>(rows) / 2 + 1);
    for (std::size_t lag = 0; lag < result.size(); ++lag)
        result[lag] = static_cast<double>(bins[lag].real()) / static_cast<double>(static_cast<std::size_t>(rows) - lag);
    return result;
}

/// [windows, horizon, targets]; `valueOf(start, step, target)` says what stands there.
template <typename ValueOf>
auto gather(const data::PreparedSeries& series, const data::WindowSet& windows,
                          std::int64_t first, std::int64_t count, ValueOf valueOf)
{
    std::vector<decltype(valueOf(std::int64_t{}, int{}, std::size_t{}))> result;
    result.reserve(static_cast<std::size_t>(count * windows.horizon) * series.targets.size());
    for (std::int64_t window = first; window < first + count; ++window) {
        const std::int64_t start = windows.starts[static_cast<std::size_t>(window)];
        for (int step = 0; step < windows.horizon; ++step)
            for (const int target : series.targets)
                result.push_back(valueOf(start, step, static_cast<std::size_t>(target)));
    }
    return result;
}

float valueAt(const data::PreparedSeries& series, std::int64_t row, std::size_t channel)
{
    return series.values[static_cast<std::size_t>(row) * channelsOf(series) + channel];
}

bool isKnown(const data::PreparedSeries& series, std::int64_t row, std::size_t channel)
{
    return row >= 0 && !std::isnan(series.series.channels[channel].values[static_cast<std::size_t>(row)]);
}

/// Scaled in double; NaN where missing.
double exactValueAt(const data::PreparedSeries& series, std::int64_t row, std::size_t channel)
{
    const double value = series.series.channels[channel].values[static_cast<std::size_t>(row)];
    return (value - series.scaler.shift()[channel]) / series.scaler.scale()[channel];
}

std::int64_t naiveRow(const data::PreparedSeries& series, std::int64_t border, int season, int step, std::size_t target)
{
    const std::int64_t row = border - season + step % season;
    if (isKnown(series, row, target))
        return row;
    std::int64_t last = border - 1;
    while (last > 0 && !isKnown(series, last, target))
        --last;
    return isKnown(series, last, target) ? last : border - 1;
}

} // namespace

Season seasonOf(const data::PreparedSeries& series)
{
    if (const int season = data::seasonOf(series.series); season > 0)
        return {season, true};

    const int rows = signal::fastLength(static_cast<int>(series.split.train.size()));
    const signal::Spectrum spectrum = trainingSpectrum(series, rows);
    for (const signal::Period& peak :
         signal::strongestPeriods(spectrum, static_cast<int>(spectrum.period.size()))) {
        const double bin = rows / peak.steps;
        if (bin < fewestSeasons - 0.5)
            continue;
        const std::vector<double> covariance = autocovariance(series, rows);
        const auto first = covariance.begin() + static_cast<std::ptrdiff_t>(std::ceil(rows / (bin + 0.5)));
        const auto last = covariance.begin() + static_cast<std::ptrdiff_t>(std::floor(rows / (bin - 0.5)));
        // Short periods are so sharp that no other whole number may lie within the bin's width.
        if (first > last)
            return {static_cast<int>(std::lround(peak.steps)), false};
        return {static_cast<int>(std::max_element(first, last + 1) - covariance.begin()), false};
    }
    return {1, false};
}

std::vector<float> seasonalNaive(const data::PreparedSeries& series, const data::WindowSet& windows,
                                 int season, std::int64_t first, std::int64_t count)
{
    return gather(series, windows, first, count, [&](std::int64_t start, int step, std::size_t target) {
        return valueAt(series, naiveRow(series, start + windows.lookBack, season, step, target), target);
    });
}

std::vector<float> truthOf(const data::PreparedSeries& series, const data::WindowSet& windows,
                           std::int64_t first, std::int64_t count)
{
    return gather(series, windows, first, count, [&](std::int64_t start, int step, std::size_t target) {
        const std::int64_t row = start + windows.lookBack + step;
        return isKnown(series, row, target) ? valueAt(series, row, target) : std::numeric_limits<float>::quiet_NaN();
    });
}

std::vector<double> truthInDataUnits(const data::PreparedSeries& series, const data::WindowSet& windows, std::int64_t first,
                                     std::int64_t count)
{
    return gather(series, windows, first, count, [&](std::int64_t start, int step, std::size_t target) {
        return series.truth(start + windows.lookBack + step, static_cast<int>(target));
    });
}

std::vector<double> exactSeasonalNaive(const data::PreparedSeries& series, const data::WindowSet& windows, int season,
                                       std::int64_t first, std::int64_t count)
{
    return gather(series, windows, first, count, [&](std::int64_t start, int step, std::size_t target) {
        const std::int64_t row = naiveRow(series, start + windows.lookBack, season, step, target);
        return isKnown(series, row, target) ? exactValueAt(series, row, target)
                                            : static_cast<double>(valueAt(series, row, target));
    });
}

std::vector<double> exactTruthOf(const data::PreparedSeries& series, const data::WindowSet& windows, std::int64_t first,
                                 std::int64_t count)
{
    return gather(series, windows, first, count, [&](std::int64_t start, int step, std::size_t target) {
        return exactValueAt(series, start + windows.lookBack + step, target);
    });
}

} // namespace retort::evaluation
