// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/relative_metrics.h"

#include <cstddef>
#include <span>
#include <vector>

namespace retort::evaluation
{

/// Errors over all nodes of a graph together, in data units, as work on traffic reports them. Values without a known truth count nowhere.
struct UnitErrors {
    double rmse = 0;
    double mae = 0;
    double mape = 0;     ///< per cent, over truths above the floor; NaN where there is none
    double accuracy = 0; ///< 1 - |truth - forecast| / |truth|, Frobenius norms
    double r2 = 0;       ///< 1 - squared errors / squared deviations of the truth from its mean over all values

    bool operator==(const UnitErrors&) const = default;
};

struct NodeMetrics {
    UnitErrors all;
    std::vector<UnitErrors> perStep;         ///< [horizon]
    std::vector<double> msePerSpaceScale;    ///< of errors pooled over clusters of about 1, 2, 4 and 8 nodes, scaled values; empty without a graph

    bool operator==(const NodeMetrics&) const = default;
};

/// Sums in float64, value by value.
class NodeAccumulator
{
public:
    /// `targets`: of each node. `clusters`: for each scale of space the cluster of each node, or empty.
    NodeAccumulator(int horizon, std::vector<TargetScale> targets, std::vector<std::vector<int>> clusters);

    /// Both [windows, horizon, nodes] row-major; `prediction` scaled, `truth` in data units with NaN where it is unknown.
    void add(std::span<const float> prediction, std::span<const double> truth);
    /// Likewise with the prediction in data units.
    void addInUnits(std::span<const double> prediction, std::span<const double> truth);

    NodeMetrics metrics() const;

private:
    struct Sums {
        double squared = 0, absolute = 0, relative = 0, truth = 0, squaredTruth = 0;
        double count = 0, aboveFloor = 0;

        void operator+=(const Sums& other);
        UnitErrors errors() const;
    };

    void addStep(std::size_t step, std::span<const double> errors, std::span<const double> truth);

    std::size_t m_horizon;
    std::vector<TargetScale> m_targets;
    std::vector<std::vector<int>> m_clusters;
    std::vector<Sums> m_sums;                   ///< [horizon]
    std::vector<double> m_pooled, m_pooledRows; ///< [scales]: squared errors of clusters, and how many
    std::vector<double> m_errors;               ///< of one step, data units
    std::vector<double> m_clusterErrors, m_clusterNodes; ///< of one step and scale: sums of scaled errors, and of how many nodes
};

} // namespace retort::evaluation
