// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/study/shown_errors.h"

#include <algorithm>

namespace retort::ui
{

std::optional<double> highestShown(std::vector<double> errors)
{
    constexpr std::size_t fewest = 5;
    constexpr double factor = 4; ///< times the distance from the lowest to the median
    if (errors.size() < fewest)
        return std::nullopt;
    std::ranges::sort(errors);
    const double most = errors.front() + factor * (errors[errors.size() / 2] - errors.front());
    return most < errors.back() ? std::optional(most) : std::nullopt;
}

} // namespace retort::ui
