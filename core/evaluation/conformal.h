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

/// The same of errors that are sorted and all numbers.
double conformalRadiusOfSorted(std::span<const double> ascendingErrors, double level);

/// The level of an interval that adapts to how often it missed: adaptive conformal inference (Gibbs, Candès 2021).
class AdaptiveLevel
{
public:
    explicit AdaptiveLevel(double asked, double rate = 0.02) : m_asked(asked), m_rate(rate), m_level(asked) {}

    /// `missed`: the part of the new values, in [0, 1], that lay outside.
    void add(double missed) { m_level = std::clamp(m_level + m_rate * (missed - (1 - m_asked)), 0.01, 0.999); }
    double level() const { return m_level; }

private:
    double m_asked, m_rate, m_level;
};

} // namespace retort::evaluation
