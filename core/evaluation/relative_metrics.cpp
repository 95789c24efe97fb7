// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/relative_metrics.h"

#include <cmath>
#include <limits>

namespace retort::evaluation
{
namespace
{

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double percent = 100;

double meanChange(const std::vector<double>& values, std::int64_t rows, int season)
{
    double sum = 0;
    std::int64_t count = 0;
    for (std::int64_t row = season; row < rows; ++row) {
        const double change = std::fabs(values[static_cast<std::size_t>(row)] - values[static_cast<std::size_t>(row - season)]);
        if (std::isnan(change))
            continue;
        sum += change;
        ++count;
    }
    return sum / static_cast<double>(count);
}

/// Mean over the channels where something could be measured.
class ChannelMean
{
public:
    void add(double value)
    {
        m_sum += value;
        ++m_count;
    }
    double value() const { return m_count == 0 ? nan : m_sum / m_count; }

private:
    double m_sum = 0;
    int m_count = 0;
};

} // namespace

std::vector<TargetScale> targetScalesOf(const data::PreparedSeries& series, int season)
{
    std::vector<TargetScale> scales;
    for (const int target : series.targets) {
        const auto channel = static_cast<std::size_t>(target);
        scales.push_back({series.scaler.shift()[channel], series.scaler.scale()[channel],
                          meanChange(series.series.channels[channel].values, series.split.train.end, season)});
    }
    return scales;
}

RelativeAccumulator::RelativeAccumulator(std::vector<TargetScale> targets)
    : m_targets(std::move(targets)), m_sums(m_targets.size())
{
}

template <typename Prediction>
void RelativeAccumulator::addAll(std::span<const Prediction> prediction, std::span<const double> truth)
{
    const std::size_t channels = m_targets.size();
    for (std::size_t c = 0; c < channels; ++c) {
        Sums sums = m_sums[c];
        const auto [shift, scale, unused] = m_targets[c];
        for (std::size_t i = c; i < truth.size(); i += channels) {
            const double value = truth[i];
            if (std::isnan(value))
                continue;
            const double forecast = static_cast<double>(prediction[i]) * scale + shift;
            const double error = std::fabs(forecast - value);
            const double size = std::fabs(value);
            const double sizes = size + std::fabs(forecast);
            if (sums.count++ == 0)
                sums.first = value;
            const double deviation = value - sums.first;
            sums.absolute += error;
            sums.squared += error * error;
            sums.truth += size;
            sums.deviation += deviation;
            sums.squaredDeviation += deviation * deviation;
            if (size == 0)
                ++sums.zeros;
            else
                sums.relative += error / size;
            if (sizes != 0)
                sums.symmetric += 2 * error / sizes;
        }
        m_sums[c] = sums;
    }
}

void RelativeAccumulator::add(std::span<const float> prediction, std::span<const double> truth)
{
    addAll(prediction, truth);
}

void RelativeAccumulator::add(std::span<const double> prediction, std::span<const double> truth)
{
    addAll(prediction, truth);
}

RelativeMetrics RelativeAccumulator::metrics() const
{
    Sums all;
    ChannelMean mase;
    ChannelMean r2;
    for (std::size_t c = 0; c < m_sums.size(); ++c) {
        const Sums& sums = m_sums[c];
        all.absolute += sums.absolute;
        all.truth += sums.truth;
        all.relative += sums.relative;
        all.symmetric += sums.symmetric;
        all.count += sums.count;
        all.zeros += sums.zeros;
        if (sums.count == 0)
            continue;
        const auto count = static_cast<double>(sums.count);
        if (const double change = m_targets[c].seasonalChange; change > 0)
            mase.add(sums.absolute / count / change);
        if (const double spread = sums.squaredDeviation - sums.deviation * sums.deviation / count; spread > 0)
            r2.add(1 - sums.squared / spread);
    }
    RelativeMetrics metrics;
    metrics.mape = percent * all.relative / static_cast<double>(all.count - all.zeros);
    metrics.smape = percent * all.symmetric / static_cast<double>(all.count);
    metrics.wape = percent * all.absolute / (all.truth > 0 ? all.truth : nan);
    metrics.mase = mase.value();
    metrics.r2 = r2.value();
    metrics.zeroTruths = all.zeros;
    return metrics;
}

} // namespace retort::evaluation
