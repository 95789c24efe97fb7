// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace retort::evaluation
{

/// Fraction of windows where `ours` has the lower error, ties count half; NaN without windows. Both have
/// one error per window, of the same windows. NaN loses to a number and ties with NaN.
double winRate(std::span<const double> ours, std::span<const double> theirs);

/// One forecaster against another on the same windows.
struct WindowComparison {
    double winRate = 0;
    double difference = 0; ///< mean of our error minus theirs: below 0 where ours is better
    /// 95 % interval of the difference; NaN with fewer than two windows, or fewer than the horizon has steps.
    double low = 0;
    double high = 0;

    bool operator==(const WindowComparison&) const = default;
};

/// The errors are in the order of the windows, which overlap: errors up to horizon - 1 windows apart count as dependent
/// (variance of Newey and West with Bartlett weights, correction of Harvey, Leybourne and Newbold, Student's t). Windows
/// where either error is not a number count in the win rate alone.
WindowComparison compareWindows(std::span<const double> ours, std::span<const double> theirs, int horizon);

} // namespace retort::evaluation
