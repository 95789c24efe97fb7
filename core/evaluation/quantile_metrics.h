// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace retort::evaluation
{

/// Metrics of quantile forecasts: means over all windows, steps and target channels; NaN if
/// there is no window.
struct QuantileMetrics {
    std::vector<double> levels;
    double pinball =
        0; ///< mean of max(q e, (q - 1) e) with e = truth - quantile, over the levels too; scaled values
    std::vector<double>
        coverage; ///< fraction of the ground truth at or below the quantile of each level: ideally the level

    bool operator==(const QuantileMetrics&) const = default;
};

/// Sums in float64, value by value in their order, so that the batch size cannot change the result.
class QuantileAccumulator
{
public:
    explicit QuantileAccumulator(std::vector<double> levels);

    /// `quantiles` [windows, horizon, channels, levels] and `truth` [windows, horizon, channels], row-major,
    /// scaled values.
    void add(std::span<const float> quantiles, std::span<const float> truth);

    QuantileMetrics metrics() const;

private:
    std::vector<double> m_levels;
    std::vector<double> m_pinball;       ///< sum for each level
    std::vector<std::int64_t> m_covered; ///< count for each level
    std::int64_t m_values = 0;
};

} // namespace retort::evaluation
