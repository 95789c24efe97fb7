// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace retort::evaluation
{

/// Detects an increase of the mean with Page's one-sided CUSUM of standardised values and a slack of half a standard deviation (Page
/// 1954). The threshold gives one false alarm in 100 000 values by the Brownian approximation (Siegmund 1985) with the long-run variance
/// of the reference, which accounts for autocorrelation; it is at least twice the largest sum that the reference reaches.
class DriftDetector
{
public:
    /// `reference`: values without drift, in order; NaN are ignored. Values further apart than `memory` are taken as independent.
    DriftDetector(std::span<const double> reference, int memory);

    /// True when the sum passes the threshold; true again only after it has returned to 0. NaN is ignored.
    bool add(double value);
    double sum() const { return m_sum; }             ///< in standard deviations, at most the threshold
    double threshold() const { return m_threshold; }

private:
    double m_mean = 0, m_deviation = 1, m_threshold, m_sum = 0;
    bool m_passed = false;
};

} // namespace retort::evaluation
