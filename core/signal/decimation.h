// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <utility>
#include <vector>

namespace retort::signal
{

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

/// What `columns` pixel columns between x0 and x1 can show: first, minimum, maximum and last of each, in
/// order of x (at most 4 a column, ends of the neighbours kept so that lines leave the picture where they
/// should). Points must ascend in x. Of what is not finite between two points that are kept one stays with `Gaps::kept`, so that
/// the line can be broken there, unless both lie in one column; else none.
enum class Gaps { dropped, kept };
std::vector<Point> decimate(std::span<const Point> points, double x0, double x1, int columns, Gaps gaps = Gaps::dropped);

} // namespace retort::signal
