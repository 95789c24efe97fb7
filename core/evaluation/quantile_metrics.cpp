// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/quantile_metrics.h"

#include <algorithm>
#include <cmath>

namespace retort::evaluation
{

QuantileAccumulator::QuantileAccumulator(std::vector<double> levels)
    : m_levels(std::move(levels))
    , m_pinball(m_levels.size())
    , m_covered(m_levels.size())
{
}

void QuantileAccumulator::add(std::span<const float> quantiles, std::span<const float> truth)
{
    const std::size_t levels = m_levels.size();
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (std::isnan(truth[i]))
            continue; // unknown
        ++m_values;
        for (std::size_t level = 0; level < levels; ++level) {
            const float quantile = quantiles[i * levels + level];
            const double error = static_cast<double>(truth[i]) - static_cast<double>(quantile);
            const double q = m_levels[level];
            m_pinball[level] += std::max(q * error, (q - 1) * error);
            m_covered[level] += truth[i] <= quantile ? 1 : 0;
        }
    }
}

QuantileMetrics QuantileAccumulator::metrics() const
{
    QuantileMetrics metrics;
    metrics.levels = m_levels;
    const auto values = static_cast<double>(m_values);
    for (std::size_t level = 0; level < m_levels.size(); ++level) {
        metrics.pinball += m_pinball[level] / values / static_cast<double>(m_levels.size());
        metrics.coverage.push_back(static_cast<double>(m_covered[level]) / values);
    }
    return metrics;
}

} // namespace retort::evaluation
