// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/role.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace retort::report
{

/// Points with a value that is no number end the line and begin another after them.
struct Curve {
    std::string label;
    RoleStyle style = {};
    std::vector<std::pair<double, double>> points;
};

struct Axis {
    std::string title; ///< with its unit
    bool logarithmic = false;
    std::vector<double> ticks = {}; ///< chosen where empty
};

/// Lines over a shared axis, drawn as one SVG element without script or outer files.
struct LineFigure {
    std::string title;
    Axis x;
    Axis y;
    std::vector<Curve> curves;
    std::optional<double> guide = std::nullopt; ///< a horizontal line, such as 50 %
    std::optional<double> border = std::nullopt; ///< a vertical line, such as the start of a forecast
};

struct BarGroup {
    std::string label;
    std::vector<double> values; ///< one for each of BarFigure::labels
};

struct BarFigure {
    std::string title;
    std::string xTitle;
    std::string yTitle;
    std::vector<std::string> labels; ///< of the bars in a group
    std::vector<std::uint32_t> colours;
    std::vector<BarGroup> groups;
};

/// Empty where there is nothing to draw.
std::string svg(const LineFigure& figure);
std::string svg(const BarFigure& figure);

/// Round numbers that cover the range, about `count` of them.
std::vector<double> roundTicks(double low, double high, int count);

} // namespace retort::report
