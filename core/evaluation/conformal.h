// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <span>
#include <vector>

namespace retort::evaluation
{

/// Half the width of a split conformal interval: the ceil((n + 1) level)-th smallest of n absolute errors (Vovk, Gammerman,
/// Shafer 2005; Lei et al. 2018). Infinite where there are too few errors for the level; errors that are not a number are
/// left out. Covers a new value with at least this probability if it is exchangeable with those of the errors.
double conformalRadius(std::vector<double> absoluteErrors, double level);

/// The same for sorted errors without NaN.
double conformalRadiusOfSorted(std::span<const double> ascendingErrors, double level);

/// The quantile level of an adaptive conformal interval (Gibbs, Candès 2021): it rises after misses and falls otherwise.
class AdaptiveLevel
{
public:
    explicit AdaptiveLevel(double asked, double rate = 0.02) : m_asked(asked), m_rate(rate), m_level(asked) {}

    /// `missed`: the share of the new values, in [0, 1], outside the interval.
    void add(double missed) { m_level = std::clamp(m_level + m_rate * (missed - (1 - m_asked)), 0.01, 0.999); }
    double level() const { return m_level; }

private:
    double m_asked, m_rate, m_level;
};

} // namespace retort::evaluation
