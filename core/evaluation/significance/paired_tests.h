// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace retort::evaluation
{

/// Student's t on pairs: runs with the same seed, say.
struct PairedT {
    double difference = 0; ///< mean of ours minus theirs
    double deviation = 0;  ///< of the differences, n - 1
    double statistic = 0;
    double p = 1;                ///< two-sided
    double low = 0, high = 0;    ///< 95 % interval of the difference
};
/// As many of ours as of theirs. NaN with fewer than two pairs, or where all differences are equal.
PairedT pairedT(std::span<const double> ours, std::span<const double> theirs);

/// Signed ranks of Wilcoxon.
struct SignedRank {
    double v = 0;       ///< sum of the ranks of positive differences
    double p = 1;       ///< two-sided
    bool exact = true;  ///< from all sign patterns; else normal, corrected for ties
};
enum class SignPatterns {
    few,   ///< all are counted with fewer than 50 pairs
    never, ///< the normal approximation, whatever the number
};
/// Ties and zeros leave the approximation alone; zeros are left out. NaN where nothing is left.
SignedRank signedRank(std::span<const double> ours, std::span<const double> theirs, SignPatterns counted = SignPatterns::few);

/// Moving blocks of windows, drawn with replacement, keep the dependence between neighbours.
struct BlockInterval {
    double ratio = 0;         ///< mean of ours / mean of theirs - 1: below 0 where ours is better
    double low = 0, high = 0; ///< 95 %, percentiles
};
/// Errors of the same windows in order; blocks of `block` windows, at least 1. Deterministic by the seed. NaN without windows.
BlockInterval blockBootstrap(std::span<const double> ours, std::span<const double> theirs, std::size_t block, std::size_t draws = 2000,
                             std::uint64_t seed = 1);

/// How many pairs a two-sided paired t test at 5 % needs to find a difference of this size with a probability of 80 %; 0 where
/// there is none to find.
std::size_t pairsNeeded(double difference, double deviation);

} // namespace retort::evaluation
