// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/historical_average.h"

#include "core/evaluation/seasonal_naive.h"

#include <cmath>

namespace retort::evaluation
{

int cycleOf(const data::PreparedSeries& series)
{
    constexpr data::Milliseconds day = 86'400'000;
    const data::Milliseconds step = series.series.step;
    const auto fits = [&](data::Milliseconds period) { return step > 0 && step < period && period % step == 0 && 2 * (period / step) <= series.split.train.size(); };
    for (const data::Milliseconds period : {7 * day, day})
        if (series.series.spacing == data::Spacing::regular && fits(period))
            return static_cast<int>(period / step);
    return std::max(1, seasonOf(series).steps);
}

HistoricalAverage::HistoricalAverage(const data::PreparedSeries& series, int cycle) : m_targets(series.targets.size()), m_cycle(cycle)
{
    std::vector<double> sums(static_cast<std::size_t>(cycle) * m_targets), known(sums.size());
    for (std::int64_t row = series.split.train.begin; row < series.split.train.end; ++row)
        for (std::size_t target = 0; target < m_targets; ++target) {
            const auto channel = static_cast<std::size_t>(series.targets[target]);
            const double value = series.truth(row, series.targets[target]);
            if (std::isnan(value))
                continue;
            const std::size_t place = static_cast<std::size_t>(row % cycle) * m_targets + target;
            sums[place] += (value - series.scaler.shift()[channel]) / series.scaler.scale()[channel];
            known[place] += 1;
        }
    for (std::size_t place = 0; place < sums.size(); ++place)
        m_means.push_back(known[place] > 0 ? static_cast<float>(sums[place] / known[place]) : 0.0F);
}

std::vector<float> HistoricalAverage::forecasts(const data::WindowSet& windows, std::int64_t first, std::int64_t count) const
{
    std::vector<float> forecast;
    forecast.reserve(static_cast<std::size_t>(count) * static_cast<std::size_t>(windows.horizon) * m_targets);
    for (std::int64_t window = first; window < first + count; ++window) {
        const std::int64_t begin = windows.starts[static_cast<std::size_t>(window)] + windows.lookBack;
        for (std::int64_t row = begin; row < begin + windows.horizon; ++row)
            for (std::size_t target = 0; target < m_targets; ++target)
                forecast.push_back(m_means[static_cast<std::size_t>(row % m_cycle) * m_targets + target]);
    }
    return forecast;
}

} // namespace retort::evaluation
