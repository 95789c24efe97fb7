// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure_layout.h"

class QPainter;

namespace retort::ui
{

/// A crosshair at the data point nearest to `x`, with the value of each visible line.
void paintCrosshair(QPainter& painter, const Figure& figure, const FigureLayout& layout,
                    const ChartTheme& theme, double x);

} // namespace retort::ui
