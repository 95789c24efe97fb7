// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/drift.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace retort::evaluation
{
namespace
{

constexpr double slack = 0.5, valuesPerFalseAlarm = 100'000, leastThreshold = 5;

/// Long-run variance of standardised values, with Bartlett weights up to the lag `memory`.
double longRunVariance(const std::vector<double>& standardised, int memory)
{
    const auto count = static_cast<std::ptrdiff_t>(standardised.size());
    const auto lags = std::min<std::ptrdiff_t>(memory, count / 4);
    double variance = 1;
    for (std::ptrdiff_t lag = 1; lag <= lags; ++lag) {
        double product = 0;
        for (std::ptrdiff_t i = lag; i < count; ++i)
            product += standardised[static_cast<std::size_t>(i)] * standardised[static_cast<std::size_t>(i - lag)];
        variance += 2 * (1 - static_cast<double>(lag) / static_cast<double>(lags + 1)) * product / static_cast<double>(count);
    }
    return std::max(variance, 1.0);
}

/// The threshold that a Brownian motion with this variance and drift -slack, reflected at 0, passes once in valuesPerFalseAlarm steps.
double thresholdFor(double variance)
{
    const auto stepsTo = [variance](double threshold) {
        const double exponent = 2 * slack * threshold / variance;
        return variance / (2 * slack * slack) * (std::exp(exponent) - exponent - 1);
    };
    double low = 0, high = 1;
    while (stepsTo(high) < valuesPerFalseAlarm)
        high *= 2;
    for (int round = 0; round < 60; ++round) {
        const double middle = (low + high) / 2;
        (stepsTo(middle) < valuesPerFalseAlarm ? low : high) = middle;
    }
    return high;
}

} // namespace

DriftDetector::DriftDetector(std::span<const double> reference, int memory)
{
    std::vector<double> known(reference.begin(), reference.end());
    std::erase_if(known, [](double value) { return std::isnan(value); });
    double sum = 0, squares = 0;
    for (const double value : known)
        sum += value;
    if (!known.empty())
        m_mean = sum / static_cast<double>(known.size());
    for (const double value : known)
        squares += (value - m_mean) * (value - m_mean);
    if (known.size() > 1)
        m_deviation = std::sqrt(squares / static_cast<double>(known.size()));
    m_deviation = std::max({m_deviation, 1e-6 * std::abs(m_mean), std::numeric_limits<double>::min()}); // constant errors
    m_threshold = std::numeric_limits<double>::infinity();
    double largest = 0;
    for (const double value : known) {
        add(value);
        largest = std::max(largest, m_sum);
    }
    for (double& value : known)
        value = (value - m_mean) / m_deviation;
    m_threshold = std::max({leastThreshold, 2 * largest, thresholdFor(longRunVariance(known, memory))});
    m_sum = 0;
}

bool DriftDetector::add(double value)
{
    if (std::isnan(value))
        return false;
    m_sum = std::max(0.0, m_sum + (value - m_mean) / m_deviation - slack);
    const bool passes = m_sum > m_threshold;
    m_sum = std::min(m_sum, m_threshold);
    if (m_sum == 0)
        m_passed = false;
    return passes && !std::exchange(m_passed, true);
}

} // namespace retort::evaluation
