// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/conformal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace retort::evaluation
{

namespace
{

/// Rank of the error that is the radius, from 1.
std::size_t rankOf(std::size_t errors, double level) { return static_cast<std::size_t>(std::ceil(static_cast<double>(errors + 1) * level - 1e-9)); }

} // namespace

double conformalRadiusOfSorted(std::span<const double> ascendingErrors, double level)
{
    const auto rank = rankOf(ascendingErrors.size(), level);
    if (rank > ascendingErrors.size())
        return std::numeric_limits<double>::infinity();
    return rank == 0 ? 0 : ascendingErrors[rank - 1];
}

double conformalRadius(std::vector<double> absoluteErrors, double level)
{
    std::erase_if(absoluteErrors, [](double error) { return std::isnan(error); });
    std::ranges::sort(absoluteErrors);
    return conformalRadiusOfSorted(absoluteErrors, level);
}

} // namespace retort::evaluation
