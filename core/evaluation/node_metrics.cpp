// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/node_metrics.h"

#include <cmath>
#include <limits>

namespace retort::evaluation
{
namespace
{

constexpr double floorOfMape = 1e-3; ///< smaller truths would make the mean of |error| / |truth| theirs
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

} // namespace

void NodeAccumulator::Sums::operator+=(const Sums& other)
{
    squared += other.squared;
    absolute += other.absolute;
    relative += other.relative;
    truth += other.truth;
    squaredTruth += other.squaredTruth;
    count += other.count;
    aboveFloor += other.aboveFloor;
}

UnitErrors NodeAccumulator::Sums::errors() const
{
    if (count == 0)
        return {unknown, unknown, unknown, unknown, unknown};
    const double deviations = squaredTruth - truth * truth / count;
    return {std::sqrt(squared / count), absolute / count, aboveFloor > 0 ? 100 * relative / aboveFloor : unknown,
            squaredTruth > 0 ? 1 - std::sqrt(squared / squaredTruth) : unknown, deviations > 0 ? 1 - squared / deviations : unknown};
}

NodeAccumulator::NodeAccumulator(int horizon, std::vector<TargetScale> targets, std::vector<std::vector<int>> clusters)
    : m_horizon(static_cast<std::size_t>(horizon)), m_targets(std::move(targets)), m_clusters(std::move(clusters)), m_sums(m_horizon), m_pooled(m_clusters.size()),
      m_pooledRows(m_clusters.size()), m_errors(m_targets.size())
{
}

void NodeAccumulator::add(std::span<const float> prediction, std::span<const double> truth)
{
    const std::size_t nodes = m_targets.size();
    for (std::size_t row = 0; row * nodes < truth.size(); ++row) {
        for (std::size_t node = 0; node < nodes; ++node)
            m_errors[node] = static_cast<double>(prediction[row * nodes + node]) * m_targets[node].scale + m_targets[node].shift - truth[row * nodes + node];
        addStep(row % m_horizon, m_errors, truth.subspan(row * nodes, nodes));
    }
}

void NodeAccumulator::addInUnits(std::span<const double> prediction, std::span<const double> truth)
{
    const std::size_t nodes = m_targets.size();
    for (std::size_t row = 0; row * nodes < truth.size(); ++row) {
        for (std::size_t node = 0; node < nodes; ++node)
            m_errors[node] = prediction[row * nodes + node] - truth[row * nodes + node];
        addStep(row % m_horizon, m_errors, truth.subspan(row * nodes, nodes));
    }
}

void NodeAccumulator::addStep(std::size_t step, std::span<const double> errors, std::span<const double> truth)
{
    Sums& sums = m_sums[step];
    for (std::size_t node = 0; node < errors.size(); ++node) {
        const double error = errors[node], value = truth[node];
        if (std::isnan(value))
            continue;
        sums.squared += error * error;
        sums.absolute += std::abs(error);
        sums.truth += value;
        sums.squaredTruth += value * value;
        sums.count += 1;
        if (std::abs(value) > floorOfMape) {
            sums.relative += std::abs(error / value);
            sums.aboveFloor += 1;
        }
    }
    for (std::size_t scale = 0; scale < m_clusters.size(); ++scale) {
        const auto& cluster = m_clusters[scale];
        m_clusterErrors.assign(errors.size(), 0); // no more clusters than nodes
        m_clusterNodes.assign(errors.size(), 0);
        for (std::size_t node = 0; node < errors.size(); ++node)
            if (std::isfinite(errors[node]) && m_targets[node].scale != 0) {
                m_clusterErrors[static_cast<std::size_t>(cluster[node])] += errors[node] / m_targets[node].scale;
                m_clusterNodes[static_cast<std::size_t>(cluster[node])] += 1;
            }
        for (std::size_t each = 0; each < errors.size(); ++each)
            if (const double nodes = m_clusterNodes[each]; nodes > 0) {
                m_pooled[scale] += std::pow(m_clusterErrors[each] / nodes, 2);
                m_pooledRows[scale] += 1;
            }
    }
}

NodeMetrics NodeAccumulator::metrics() const
{
    NodeMetrics metrics;
    Sums all;
    for (const Sums& step : m_sums) {
        all += step;
        metrics.perStep.push_back(step.errors());
    }
    metrics.all = all.errors();
    for (std::size_t scale = 0; scale < m_clusters.size(); ++scale)
        metrics.msePerSpaceScale.push_back(m_pooledRows[scale] > 0 ? m_pooled[scale] / m_pooledRows[scale] : unknown);
    return metrics;
}

} // namespace retort::evaluation
