// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/window_comparison.h"

#include "core/evaluation/significance/diebold_mariano.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace retort::evaluation
{
namespace
{

/// 1 for the lower error, 0 for the higher, a half for a tie. An error that is not a number is above every number.
double shareOf(double ours, double theirs)
{
    if (std::isnan(ours) || std::isnan(theirs))
        return std::isnan(ours) == std::isnan(theirs) ? 0.5 : std::isnan(theirs) ? 1.0 : 0.0;
    return ours < theirs ? 1.0 : ours == theirs ? 0.5 : 0.0;
}

} // namespace

double winRate(std::span<const double> ours, std::span<const double> theirs)
{
    double won = 0;
    for (std::size_t i = 0; i < ours.size(); ++i)
        won += shareOf(ours[i], theirs[i]);
    return won / static_cast<double>(ours.size());
}

WindowComparison compareWindows(std::span<const double> ours, std::span<const double> theirs, int horizon)
{
    std::vector<double> differences;
    for (std::size_t i = 0; i < ours.size(); ++i)
        if (std::isfinite(ours[i] - theirs[i]))
            differences.push_back(ours[i] - theirs[i]);
    const DieboldMariano test = dieboldMariano(differences, horizon);
    if (std::ranges::all_of(differences, [&](double difference) { return difference == test.difference; }) && differences.size() > static_cast<std::size_t>(std::max(1, horizon)))
        return {winRate(ours, theirs), test.difference, test.difference, test.difference};
    return {winRate(ours, theirs), test.difference, test.low(), test.high()};
}

} // namespace retort::evaluation
