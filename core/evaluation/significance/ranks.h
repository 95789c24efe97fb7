// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

namespace retort::evaluation
{

struct Ranks {
    std::vector<double> ranks; ///< from 1, in the order of the values; equal values share the mean of theirs
    double ties = 0;           ///< sum of t³ - t over the groups of equal values
};

inline Ranks ranksOf(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    Ranks result{std::vector<double>(values.size()), 0};
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]])
            ++end;
        const double rank = (static_cast<double>(first + 1) + static_cast<double>(end)) / 2;
        for (std::size_t i = first; i < end; ++i)
            result.ranks[order[i]] = rank;
        const auto alike = static_cast<double>(end - first);
        result.ties += alike * alike * alike - alike;
        first = end;
    }
    return result;
}

} // namespace retort::evaluation
