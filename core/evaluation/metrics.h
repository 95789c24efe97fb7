// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/class_metrics.h"
#include "core/evaluation/node_metrics.h"
#include "core/evaluation/quantile_metrics.h"
#include "core/evaluation/relative_metrics.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace retort::evaluation
{

/// Steps pooled together before the error is taken.
inline constexpr std::array pooledScales = {1, 2, 4, 8};

/// Steps of the horizon that share a row of Metrics::msePerCell: a map of a long horizon stays small.
inline constexpr int mostCellRows = 48;

/// Means over all windows, steps and target channels where the ground truth is known; not a number where it never is.
struct Metrics {
    double mse = 0;
    double mae = 0;
    std::vector<double> msePerScale;       ///< one for each of pooledScales that fits the horizon
    std::vector<double> msePerHorizonStep; ///< [horizon]
    std::vector<double> maePerHorizonStep; ///< [horizon]
    std::vector<double> msePerChannel;     ///< [target channels]
    std::vector<double> maePerChannel;     ///< [target channels]
    std::vector<float> msePerCell;         ///< [min(horizon, mostCellRows), target channels]; row r has the steps cellRow() maps to r
    double mseInDataUnits = 0; ///< mean over channels, whatever their units
    double maeInDataUnits = 0;
    std::vector<double> msePerChannelInDataUnits; ///< [target channels], in the channel's unit squared
    std::vector<double> maePerChannelInDataUnits; ///< [target channels], in the channel's unit
    std::int64_t unknown = 0; ///< values without a ground truth, left out
    std::optional<RelativeMetrics> relative;  ///< absent in records of before they were measured
    std::optional<QuantileMetrics> quantiles; ///< absent for point forecasts
    std::optional<NodeMetrics> nodes = {};    ///< of channels that are the nodes of a graph
    std::optional<ClassMetrics> classes = {}; ///< of classifiers, of which all else is left out

    /// What is lower for better windows: the log loss of a classifier, else the MSE.
    double error() const { return classes ? classes->logLoss : mse; }

    bool operator==(const Metrics&) const = default;
};

/// The row of Metrics::msePerCell that a step of the horizon, from 0, counts in.
std::size_t cellRow(std::size_t step, std::size_t horizon);

/// Sums errors in float64, window by window, so that the batch size cannot change the result.
class MetricAccumulator
{
public:
    /// `unitsPerScaled`: the scaler's scale of each target channel.
    MetricAccumulator(int horizon, std::vector<double> unitsPerScaled);

    /// Both [windows, horizon, channels] row-major, scaled values; a truth of NaN is unknown and counts nowhere. In double
    /// where single precision would round the changes away.
    void add(std::span<const float> prediction, std::span<const float> truth);
    void add(std::span<const float> prediction, std::span<const double> truth);
    void add(std::span<const double> prediction, std::span<const double> truth);

    Metrics metrics() const;
    /// MSE of each window added, in order.
    const std::vector<double>& windowErrors() const { return m_windowErrors; }

private:
    template <typename Prediction, typename Truth>
    void addAll(std::span<const Prediction> prediction, std::span<const Truth> truth);
    template <typename Prediction, typename Truth>
    void addWindow(const Prediction* prediction, const Truth* truth);
    void addWindowWithUnknowns();
    std::vector<float> meansPerCell() const;

    std::size_t m_horizon;
    std::vector<double> m_unitsPerScaled;
    std::vector<double> m_squared;         ///< [horizon, channels]
    std::vector<double> m_absolute;        ///< [horizon, channels]
    std::vector<double> m_squaredPerScale; ///< of the pooled differences
    std::vector<double> m_windowErrors;
    std::vector<double> m_difference; ///< scratch, [horizon, channels]; pooled in place
    std::vector<std::int64_t> m_unknown; ///< [horizon, channels]; empty until there is one
    std::vector<std::int64_t> m_unknownPerScale;
    bool m_nanForecast = false;
};

} // namespace retort::evaluation
