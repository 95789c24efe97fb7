// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/decimation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace retort::signal
{

namespace
{

using Iterator = std::span<const Point>::iterator;

/// First, minimum, maximum and last of [begin, end), each once, in order of x.
void appendExtremes(Iterator begin, Iterator end, std::vector<Point>& kept)
{
    const auto finite = [](const Point& point) { return std::isfinite(point.y); };
    const Iterator first = std::find_if(begin, end, finite);
    if (first == end)
        return;
    std::array picks = {first, first, first, first};
    auto& [start, lowest, highest, last] = picks;
    double low = first->y, high = first->y;
    for (Iterator point = first; point != end; ++point) {
        const double y = point->y;
        if (!std::isfinite(y))
            continue;
        if (y < low) {
            low = y;
            lowest = point;
        } else if (y > high) {
            high = y;
            highest = point;
        }
        last = point;
    }
    std::sort(picks.begin(), picks.end());
    const auto unique = std::unique(picks.begin(), picks.end());
    std::for_each(picks.begin(), unique, [&](Iterator point) { kept.push_back(*point); });
}

/// The first of [begin, end) where it is not finite and follows a point that is.
template <typename Direction>
void appendGap(Direction begin, Direction end, std::vector<Point>& kept)
{
    if (begin != end && !std::isfinite(begin->y) && !kept.empty() && std::isfinite(kept.back().y))
        kept.push_back(*begin);
}

} // namespace

std::vector<Point> decimate(std::span<const Point> points, double x0, double x1, int columns, Gaps gaps)
{
    if (columns < 1 || !(x0 <= x1))
        return {};
    const auto before = [](const Point& point, double x) { return point.x < x; };
    const auto after = [](double x, const Point& point) { return x < point.x; };
    const Iterator begin = std::lower_bound(points.begin(), points.end(), x0, before);
    const Iterator end = std::upper_bound(begin, points.end(), x1, after);

    std::vector<Point> kept;
    kept.reserve(
        std::min<std::size_t>(static_cast<std::size_t>(end - begin), 4 * static_cast<std::size_t>(columns)) +
        2);
    for (Iterator left = begin; left != points.begin();)
        if (std::isfinite((--left)->y)) {
            kept.push_back(*left);
            break;
        }
    const double width = (x1 - x0) / columns;
    Iterator from = begin;
    for (int column = 1; column <= columns && from != end; ++column) {
        const Iterator to =
            column == columns ? end : std::lower_bound(from, end, x0 + column * width, before);
        if (gaps == Gaps::kept)
            appendGap(from, to, kept);
        appendExtremes(from, to, kept);
        if (gaps == Gaps::kept)
            appendGap(std::make_reverse_iterator(to), std::make_reverse_iterator(from), kept);
        from = to;
    }
    const Iterator right =
        std::find_if(end, points.end(), [](const Point& point) { return std::isfinite(point.y); });
    if (right != points.end())
        kept.push_back(*right);
    return kept;
}

} // namespace retort::signal
