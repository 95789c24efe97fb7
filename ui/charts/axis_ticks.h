// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"

namespace retort::ui
{

struct AxisTick {
    double at = 0;
    QString label;
};

/// The ends of an axis in data units.
struct AxisRange {
    double from = 0;
    double to = 1;
};

/// Where a value stands on an axis before it is scaled to pixels: its logarithm on a logarithmic axis.
double axisPosition(const FigureAxis& axis, double value);
double axisValue(const FigureAxis& axis, double position);

/// Round limits around [low, high], so that they seldom move while data arrive. Fixed ends are kept.
AxisRange niceRange(const FigureAxis& axis, double low, double high);

/// At most `most` round values within the range, with labels that need no more digits than they have.
std::vector<AxisTick> ticksOf(const FigureAxis& axis, const AxisRange& range, int most);

/// A value as tick, read-out and table write it.
QString valueText(const FigureAxis& axis, double value);

} // namespace retort::ui
