// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure_layout.h"

class QPainter;

namespace retort::ui
{

/// A line at the data next to `x`, and what each shown line says there.
void paintCrosshair(QPainter& painter, const Figure& figure, const FigureLayout& layout,
                    const ChartTheme& theme, double x);

} // namespace retort::ui
