// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/future_rows.h"

#include "core/learning/run/window_forecasts.h"
#include "core/learning/training/forecast_evaluation.h"

#include <algorithm>
#include <cmath>

namespace retort::learning
{
namespace
{
constexpr int leastContext = 48; ///< rows that are shown before a short forecast
}

FutureRows::FutureRows(const data::PreparedSeries& learned, data::ContinuedSeries& continued, torch::Device device, int steps)
    : m_learned(learned), m_continued(continued), m_batches(continued.prepared, device), m_steps(steps)
{
}

std::vector<double> FutureRows::by(Forecaster& network)
{
    data::PreparedSeries& prepared = m_continued.prepared;
    const auto horizon = static_cast<std::int64_t>(prepared.test.horizon), width = static_cast<std::int64_t>(prepared.series.channels.size());
    std::vector<double> values;
    auto set = prepared.test;
    for (std::int64_t done = 0; done < m_steps; done += horizon) {
        set.starts = {m_continued.knownRows - set.lookBack + done};
        const std::int64_t window = 0;
        const auto scaled = toVector(forecastsOf(network, m_batches, set, {&window, 1}));
        for (std::size_t i = 0; i < scaled.size(); ++i) {
            const auto target = static_cast<std::size_t>(prepared.targets[i % prepared.targets.size()]);
            const auto row = m_continued.knownRows + done + static_cast<std::int64_t>(i / prepared.targets.size());
            prepared.values[static_cast<std::size_t>(row * width) + target] = scaled[i]; // for the next steps
            values.push_back(scaled[i] * m_learned.scaler.scale()[target] + m_learned.scaler.shift()[target]);
        }
    }
    values.resize(static_cast<std::size_t>(m_steps) * prepared.targets.size());
    return values;
}

std::vector<double> FutureRows::naive(int season) const
{
    const data::PreparedSeries& prepared = m_continued.prepared;
    std::vector<double> values;
    for (std::int64_t step = 0; step < m_steps; ++step)
        for (const int target : prepared.targets) {
            std::int64_t row = m_continued.knownRows - season + step % season;
            const auto known = [&](std::int64_t at) { return at >= 0 && !std::isnan(prepared.truth(at, target)); };
            if (!known(row))
                for (row = m_continued.knownRows - 1; row > 0 && !known(row);)
                    --row;
            values.push_back(prepared.truth(row, target));
        }
    return values;
}

void FutureRows::describe(experiment::FutureForecast& forecast) const
{
    const data::PreparedSeries& prepared = m_continued.prepared;
    for (const int target : prepared.targets) {
        forecast.targets.push_back(prepared.series.channels[static_cast<std::size_t>(target)].name);
        forecast.units.push_back(prepared.series.channels[static_cast<std::size_t>(target)].unit);
    }
    forecast.calendar = prepared.series.calendar;
    const auto stamps = prepared.series.stamps.begin() + m_continued.knownRows;
    forecast.stamps.assign(stamps, stamps + m_steps);
    forecast.trainedSteps = prepared.test.horizon;
    const std::int64_t context = std::min<std::int64_t>(m_continued.knownRows, std::max(2 * m_steps, leastContext));
    for (std::int64_t row = m_continued.knownRows - context; row < m_continued.knownRows; ++row) {
        forecast.contextStamps.push_back(prepared.series.stamps[static_cast<std::size_t>(row)]);
        for (const int target : prepared.targets)
            forecast.context.push_back(prepared.truth(row, target));
    }
}

} // namespace retort::learning
