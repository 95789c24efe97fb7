// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/conformal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace retort::evaluation
{

double conformalRadius(std::vector<double> absoluteErrors, double level)
{
    std::erase_if(absoluteErrors, [](double error) { return std::isnan(error); });
    const auto rank = static_cast<std::size_t>(std::ceil(static_cast<double>(absoluteErrors.size() + 1) * level - 1e-9));
    if (rank > absoluteErrors.size())
        return std::numeric_limits<double>::infinity();
    if (rank == 0)
        return 0;
    const auto place = absoluteErrors.begin() + static_cast<std::ptrdiff_t>(rank - 1);
    std::ranges::nth_element(absoluteErrors, place);
    return *place;
}

} // namespace retort::evaluation
