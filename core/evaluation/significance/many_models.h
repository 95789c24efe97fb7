// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace retort::evaluation
{

/// Whether several models differ over several series (blocks).
struct Friedman {
    double chiSquared = 0;
    double p = 1;
    std::vector<double> meanRanks; ///< of each model, 1 is the lowest error
    double criticalDifference = 0; ///< of mean ranks, Nemenyi at 5 %
};
/// `errors` [blocks, models] row-major; equal errors share their ranks. At least two models and one block.
Friedman friedman(std::span<const double> errors, std::size_t models);

/// 95 % quantile of the range of `models` standard normal values: Tukey's q with unlimited degrees of freedom.
double studentizedRange(std::size_t models);

/// p values of several comparisons, so that the chance of any false finding stays at the level; in the given order.
std::vector<double> holm(std::span<const double> p);

} // namespace retort::evaluation
