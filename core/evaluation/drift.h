// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace retort::evaluation
{

/// Finds a mean that has risen: Page's one-sided cumulative sum of standardised values with a slack of half a standard deviation (Page
/// 1954). The threshold is that of one false alarm in 100 000 values by the Brownian approximation (Siegmund 1985) with the long-run
/// variance of the reference, for neighbouring values of a series are alike; and at least twice the largest sum that the reference reaches.
class DriftDetector
{
public:
    /// From values of a time without drift, in their order; those that are not a number are left out. Values further apart than `memory` count as
    /// independent.
    DriftDetector(std::span<const double> reference, int memory);

    /// True where the sum passes the threshold; again only after it has been back at 0. A value that is not a number changes nothing.
    bool add(double value);
    double sum() const { return m_sum; }             ///< in standard deviations, at most the threshold
    double threshold() const { return m_threshold; }

private:
    double m_mean = 0, m_deviation = 1, m_threshold, m_sum = 0;
    bool m_passed = false;
};

} // namespace retort::evaluation
