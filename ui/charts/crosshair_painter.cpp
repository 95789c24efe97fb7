// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/crosshair_painter.h"

#include "ui/charts/figure_painter.h"
#include "ui/charts/figure_strokes.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace retort::ui
{

namespace
{

struct Reading {
    const FigureLine* line;
    signal::Point point;
};

const signal::Point& nearest(std::span<const signal::Point> points, double x)
{
    const auto after = std::lower_bound(points.begin(), points.end(), x,
                                        [](const signal::Point& point, double at) { return point.x < at; });
    if (after == points.begin())
        return points.front();
    if (after == points.end())
        return points.back();
    const auto before = after - 1;
    return x - before->x <= after->x - x ? *before : *after;
}

/// Only lines that have data within a few pixels of the crosshair; the best one moves it to its point.
std::vector<Reading> readingsAt(const Figure& figure, const FigureLayout& layout, double& x)
{
    const double pixel = xToPixel(figure.x, layout, x);
    std::vector<Reading> readings;
    double closest = std::numeric_limits<double>::infinity();
    for (const FigureLine& line : figure.lines) {
        if (!line.shown || !line.inLegend || line.points.empty())
            continue;
        const signal::Point& point = nearest(line.points, x);
        const double distance = std::abs(xToPixel(figure.x, layout, point.x) - pixel);
        const double reach = std::max(6.0, layout.plot.width() / static_cast<double>(line.points.size()));
        if (!std::isfinite(point.y) || distance > reach)
            continue;
        closest = std::min(closest, distance);
        readings.push_back({&line, point});
    }
    for (const Reading& reading : readings)
        if (std::abs(xToPixel(figure.x, layout, reading.point.x) - pixel) == closest)
            x = reading.point.x;
    return readings;
}

} // namespace

void paintCrosshair(QPainter& painter, const Figure& figure, const FigureLayout& layout,
                    const ChartTheme& theme, double x)
{
    const std::vector<Reading> readings = readingsAt(figure, layout, x);
    const double pixel = std::round(xToPixel(figure.x, layout, x)) + 0.5;
    if (!(pixel >= layout.plot.left() && pixel <= layout.plot.right() + 1))
        return;
    painter.setPen(QPen(theme.quiet, 1));
    painter.drawLine(QPointF(pixel, layout.plot.top()), QPointF(pixel, layout.plot.bottom()));
    if (readings.empty())
        return;

    painter.setFont(theme.font);
    const QFontMetricsF metrics(theme.font);
    const QString heading = valueText(figure.x, x);
    double names = 0;
    double values = 0;
    for (const Reading& reading : readings) {
        names = std::max(names, metrics.horizontalAdvance(reading.line->name));
        values = std::max(values, metrics.horizontalAdvance(valueText(figure.y, reading.point.y)));
    }
    const double row = metrics.height() + 2;
    const double width = std::max(names + values + 52, metrics.horizontalAdvance(heading) + 20);
    const double height = row * static_cast<double>(readings.size() + 1) + 10;
    const bool onTheLeft = pixel + 10 + width > layout.plot.right();
    const double left = std::max(2.0, onTheLeft ? pixel - 10 - width : pixel + 10);
    const QRectF box(left, layout.plot.top() + 4, width, height);

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.grid, 1));
    painter.setBrush(theme.background);
    painter.drawRoundedRect(box, 4, 4);
    painter.setBrush(Qt::NoBrush);
    QRectF line(box.left() + 10, box.top() + 5, width - 20, row);
    painter.setPen(theme.quiet);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, heading);
    for (const Reading& reading : readings) {
        line.translate(0, row);
        painter.setPen(penOf(reading.line->style, theme));
        painter.drawLine(QPointF(line.left(), line.center().y()),
                         QPointF(line.left() + 14, line.center().y()));
        painter.setPen(theme.text);
        painter.drawText(line.adjusted(20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, reading.line->name);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, valueText(figure.y, reading.point.y));
    }
    for (const Reading& reading : readings) {
        painter.setPen(QPen(theme.background, 1.2));
        painter.setBrush(reading.line->style.colour.isValid() ? reading.line->style.colour : theme.text);
        painter.drawEllipse(toPixels(figure, layout, reading.point), 3.5, 3.5);
        painter.setBrush(Qt::NoBrush);
    }
}

} // namespace retort::ui
