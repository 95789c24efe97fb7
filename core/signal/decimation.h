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
/// should). Points must ascend in x. A non-finite y ends a line: it is dropped.
std::vector<Point> decimate(std::span<const Point> points, double x0, double x1, int columns);

} // namespace retort::signal
