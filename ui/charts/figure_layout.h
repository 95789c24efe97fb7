// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_ticks.h"
#include "ui/charts/chart_theme.h"

#include <QPointF>
#include <QRectF>

namespace retort::ui
{

struct LegendEntry {
    QRectF area;
    double sample = 24; ///< width of the stroke or square
    QString name;
    QString detail;
    FigureStyle style;
    bool shown = true;
    bool bar = false; ///< a square, else a stroke
    int line = -1;    ///< index in Figure::lines
};

/// Where everything stands, in pixels.
struct FigureLayout {
    QSizeF size;
    QRectF plot;
    QPointF title; ///< baseline, in exported figures
    AxisRange x, y;
    std::vector<AxisTick> xTicks, yTicks;
    std::vector<LegendEntry> legend;
};

/// Legend above, axis labels left and below, the plot in what remains. `x` and `y` are the visible ranges.
FigureLayout layOut(const Figure& figure, const ChartTheme& theme, QSizeF size, AxisRange x, AxisRange y,
                    bool withTitle);

QFont titleFont(const ChartTheme& theme);

/// The full height of the plot where a bar stands: of the `group`-th of Figure::bars, which is not one across.
QRectF barColumn(const Figure& figure, const FigureLayout& layout, std::size_t group, std::size_t category);

/// Of a place in the unit square of a graph.
QPointF nodeToPixels(const FigureGraph& graph, const FigureLayout& layout, signal::Point place);

/// Data to pixels and back.
QPointF toPixels(const Figure& figure, const FigureLayout& layout, signal::Point point);
double xToPixel(const FigureAxis& axis, const FigureLayout& layout, double x);
double pixelToX(const FigureAxis& axis, const FigureLayout& layout, double pixel);

} // namespace retort::ui
