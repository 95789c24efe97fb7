// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_layout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

namespace
{

constexpr double edge = 8;
constexpr double strokeWidth = 24;
constexpr double squareWidth = 11;
constexpr double wordGap = 6;
constexpr double entryGap = 16;
constexpr double largestEndLabel = 0.35; ///< of the width of the chart
constexpr double largestLegend = 0.3; ///< of the height it shares with the plot

/// For lines, which have no room for them in the plot.
QString numbersOf(const FigureBars& bars)
{
    QStringList numbers;
    for (const FigureBar& bar : bars.bars)
        if (!bar.text.isEmpty())
            numbers.append(bar.text.section(u'\n', 0, 0));
    return numbers.join(QStringLiteral(" / "));
}

std::vector<LegendEntry> legendEntries(const Figure& figure)
{
    std::vector<LegendEntry> entries;
    const auto named = [&](const auto& part) { return figure.legendOfRoles || !part.role; };
    for (const FigureBars& bars : figure.bars) {
        if (!named(bars))
            continue;
        entries.push_back({{},
                           bars.across ? strokeWidth : squareWidth,
                           bars.name,
                           bars.across ? numbersOf(bars) : QString(),
                           bars.style,
                           true,
                           !bars.across,
                           -1});
    }
    for (std::size_t i = 0; i < figure.lines.size(); ++i)
        if (const FigureLine& line = figure.lines[i]; line.inLegend && named(line))
            entries.push_back({{},
                               strokeWidth,
                               line.name,
                               line.detail,
                               line.style,
                               line.shown,
                               false,
                               static_cast<int>(i)});
    return entries;
}

/// Rows from left to right; returns the height.
double placeLegend(std::vector<LegendEntry>& entries, const QFontMetricsF& metrics, double left, double right,
                   double top)
{
    const double row = metrics.height() + 4;
    double x = left;
    double y = top;
    for (LegendEntry& entry : entries) {
        const double detail = entry.detail.isEmpty() ? 0 : wordGap + metrics.horizontalAdvance(entry.detail);
        const double width = entry.sample + wordGap + metrics.horizontalAdvance(entry.name) + detail;
        if (x > left && x + width > right) {
            x = left;
            y += row;
        }
        entry.area = QRectF(x, y, width, row);
        x += width + entryGap;
    }
    return entries.empty() ? 0 : y + row - top;
}

/// Shorter names where the full ones take too much; none where these do so too: in a small chart the curves
/// matter more, roles look the same in every chart, and pages name them once.
double placeLegendThatFits(std::vector<LegendEntry>& entries, const Figure& figure,
                           const QFontMetricsF& metrics, const QRectF& room)
{
    const double row = metrics.height() + 4;
    const double most = std::max(largestLegend * room.height(), std::min(2 * row, room.height() - 4 * row));
    double height = placeLegend(entries, metrics, room.left(), room.right(), room.top());
    if (height <= most)
        return height;
    for (LegendEntry& entry : entries) {
        if (entry.line >= 0 && !figure.lines[static_cast<std::size_t>(entry.line)].brief.isEmpty())
            entry.name = figure.lines[static_cast<std::size_t>(entry.line)].brief;
        entry.detail.clear();
    }
    height = placeLegend(entries, metrics, room.left(), room.right(), room.top());
    if (height <= most)
        return height;
    entries.clear();
    return 0;
}

double widestLabel(const std::vector<AxisTick>& ticks, const QFontMetricsF& metrics)
{
    double widest = 0;
    for (const AxisTick& tick : ticks)
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    return widest;
}

/// Fewer ticks until no label touches its neighbour.
std::vector<AxisTick> xTicksThatFit(const Figure& figure, const FigureLayout& layout,
                                    const QFontMetricsF& metrics)
{
    int most = std::clamp(static_cast<int>(layout.plot.width() / 64), 2, 10);
    std::vector<AxisTick> ticks = ticksOf(figure.x, layout.x, most);
    const double room = layout.plot.width() / std::max<std::size_t>(ticks.size(), 1);
    if (!figure.x.categories.isEmpty()) {
        // Every second, third, ... name where there is no room for all.
        const auto stride =
            static_cast<std::size_t>(std::max(1.0, std::ceil((widestLabel(ticks, metrics) + 6) / room)));
        for (std::size_t i = 0; i < ticks.size(); ++i)
            if (i % stride != 0)
                ticks[i].label.clear();
        return ticks;
    }
    while (most > 1 &&
           static_cast<double>(ticks.size()) * (widestLabel(ticks, metrics) + 16) > layout.plot.width())
        ticks = ticksOf(figure.x, layout.x, --most);
    return ticks;
}

/// Right of the plot, for the words at the ends of lines; none where they would take too much of a small chart.
double endLabelRoom(const Figure& figure, const QFontMetricsF& metrics, double width)
{
    double widest = 0;
    for (const FigureLine& line : figure.lines)
        if (line.shown && !line.points.empty())
            widest = std::max(widest, metrics.horizontalAdvance(line.atEnd));
    return widest < largestEndLabel * width ? widest : 0;
}

/// Names of as many rows as have room below each other.
std::vector<AxisTick> rowTicks(const FigureMap& map, const QFontMetricsF& metrics, double height)
{
    constexpr double longestName = 130;
    const auto rows = static_cast<double>(std::max<qsizetype>(1, map.rows.size()));
    const auto stride = static_cast<qsizetype>(std::max(1.0, std::ceil(rows * (metrics.height() + 1) / std::max(height, 1.0))));
    std::vector<AxisTick> ticks;
    for (qsizetype row = 0; row < map.rows.size(); row += stride)
        ticks.push_back({rows - 0.5 - static_cast<double>(row), metrics.elidedText(map.rows[row], Qt::ElideMiddle, longestName)});
    return ticks;
}

} // namespace

QFont titleFont(const ChartTheme& theme)
{
    QFont font = theme.font;
    font.setPixelSize(theme.font.pixelSize() + 3);
    font.setWeight(QFont::DemiBold);
    return font;
}

FigureLayout layOut(const Figure& figure, const ChartTheme& theme, QSizeF size, AxisRange x, AxisRange y,
                    bool withTitle)
{
    FigureLayout layout;
    layout.size = size;
    layout.x = x;
    layout.y = y;
    const QFontMetricsF metrics(theme.font);
    const double text = metrics.height();

    double top = 4;
    if (withTitle) {
        const QFontMetricsF titleMetrics(titleFont(theme));
        layout.title = {edge + 4, edge + titleMetrics.ascent() + 4};
        top = edge + titleMetrics.height() + 12;
    }
    const double bottom = size.height() - (figure.x.title.isEmpty() ? 0 : text + 2) - text - edge;
    const double right = size.width() - 16 - endLabelRoom(figure, metrics, size.width());
    const int yTicks = std::clamp(static_cast<int>((bottom - top - text) / 44), 2, 6);
    if (figure.graph.empty() && !figure.y.hidden)
        layout.yTicks = figure.map.empty() ? ticksOf(figure.y, y, yTicks) : rowTicks(figure.map, metrics, bottom - top);
    const double left = edge + text + 6 + widestLabel(layout.yTicks, metrics) + 6;

    layout.legend = legendEntries(figure);
    const double legend = placeLegendThatFits(layout.legend, figure, metrics,
                                              QRectF(QPointF(left, top), QPointF(right, bottom)));
    layout.plot = QRectF(QPointF(left, top + legend + 8),
                         QPointF(std::max(right, left + 10), std::max(bottom, top + legend + 18)));
    if (figure.graph.empty())
        layout.xTicks = xTicksThatFit(figure, layout, metrics);
    return layout;
}

QPointF nodeToPixels(const FigureGraph& graph, const FigureLayout& layout, signal::Point place)
{
    constexpr double margin = 10;
    const QRectF area = layout.plot.adjusted(margin, margin, -margin, -margin);
    const double side = std::max(10.0, std::min(area.width() / graph.width, area.height() / graph.height)); // both axes alike
    return {area.center().x() + (place.x - 0.5) * side, area.center().y() - (place.y - 0.5) * side};
}

QRectF barColumn(const Figure& figure, const FigureLayout& layout, std::size_t group, std::size_t category)
{
    constexpr double widest = 60;
    const double room = (xToPixel(figure.x, layout, 1) - xToPixel(figure.x, layout, 0)) * 0.92;
    const auto count = static_cast<double>(std::ranges::count(figure.bars, false, &FigureBars::across));
    const double width = std::min(room / std::max(count, 1.0), widest);
    const double gap = std::min(4.0, width * 0.12);
    const auto before = static_cast<double>(
        std::count_if(figure.bars.begin(), figure.bars.begin() + static_cast<std::ptrdiff_t>(group),
                      [](const FigureBars& bars) { return !bars.across; }));
    const double left = xToPixel(figure.x, layout, static_cast<double>(category)) - width * count / 2 + width * before + gap / 2;
    return {left, layout.plot.top(), width - gap, layout.plot.height()};
}

double xToPixel(const FigureAxis& axis, const FigureLayout& layout, double x)
{
    const double from = axisPosition(axis, layout.x.from);
    const double to = axisPosition(axis, layout.x.to);
    return layout.plot.left() + (axisPosition(axis, x) - from) / (to - from) * layout.plot.width();
}

double pixelToX(const FigureAxis& axis, const FigureLayout& layout, double pixel)
{
    const double from = axisPosition(axis, layout.x.from);
    const double to = axisPosition(axis, layout.x.to);
    return axisValue(axis, from + (pixel - layout.plot.left()) / layout.plot.width() * (to - from));
}

QPointF toPixels(const Figure& figure, const FigureLayout& layout, signal::Point point)
{
    const double from = axisPosition(figure.y, layout.y.from);
    const double to = axisPosition(figure.y, layout.y.to);
    const double y =
        layout.plot.bottom() - (axisPosition(figure.y, point.y) - from) / (to - from) * layout.plot.height();
    return {xToPixel(figure.x, layout, point.x), y};
}

} // namespace retort::ui
