// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_painter.h"

#include "ui/charts/figure_strokes.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>
#include <vector>

namespace retort::ui
{

namespace
{

/// Diagonals by hand: vector files have no clipping and poor patterns.
void paintHatch(QPainter& painter, const QRectF& area, const QColor& colour)
{
    painter.setPen(QPen(colour, 1));
    constexpr double distance = 7;
    for (double sum = area.left() + area.top() + distance; sum < area.right() + area.bottom();
         sum += distance) {
        const double left = std::max(area.left(), sum - area.bottom());
        const double right = std::min(area.right(), sum - area.top());
        painter.drawLine(QPointF(left, sum - left), QPointF(right, sum - right));
    }
}

} // namespace

void FigurePainter::paintUnder(QPainter& painter) const
{
    painter.setFont(m_theme.font);
    paintBands(painter);
    paintAxes(painter);
    paintFills(painter);
    paintMap(painter);
    paintGraph(painter);
    if (m_figure.graph.empty())
        paintBars(painter);
}

void FigurePainter::paintOver(QPainter& painter) const
{
    painter.setFont(m_theme.font);
    paintGuides(painter);
    paintMarks(painter);
    paintTexts(painter);
    paintLineEnds(painter);
    paintLegend(painter);
}

double FigurePainter::yPixel(double y) const
{
    return toPixels(m_figure, m_layout, {m_layout.x.from, y}).y();
}

void FigurePainter::paintBands(QPainter& painter) const
{
    const QRectF& plot = m_layout.plot;
    for (const FigureBand& band : m_figure.bands) {
        const double left =
            std::max(plot.left(), xToPixel(m_figure.x, m_layout, std::max(band.from, m_layout.x.from)));
        const double right =
            std::min(plot.right(), xToPixel(m_figure.x, m_layout, std::min(band.to, m_layout.x.to)));
        if (left >= right)
            continue;
        const QRectF area(QPointF(left, plot.top()), QPointF(right, plot.bottom()));
        if (band.hatched)
            paintHatch(painter, area, faded(band.colour, 0.45));
        else
            painter.fillRect(area, faded(band.colour, 0.10));
        if (!band.text.isEmpty() &&
            QFontMetricsF(m_theme.font).horizontalAdvance(band.text) + 12 < area.width()) {
            painter.setPen(m_theme.quiet);
            painter.drawText(area.adjusted(6, 4, -6, 0), Qt::AlignTop | Qt::AlignHCenter, band.text);
        }
    }
}

void FigurePainter::paintFills(QPainter& painter) const
{
    for (const FigureFill& fill : m_figure.fills) {
        QPolygonF outline;
        for (const signal::Point& point : fill.lower)
            outline << toPixels(m_figure, m_layout, point);
        for (const signal::Point& point : std::views::reverse(fill.upper))
            outline << toPixels(m_figure, m_layout, point);
        painter.save();
        painter.setClipRect(m_layout.plot, Qt::IntersectClip);
        painter.setPen(Qt::NoPen);
        painter.setBrush(faded(fill.colour, 0.16));
        painter.drawPolygon(outline);
        painter.restore();
    }
}

void FigurePainter::paintAxes(QPainter& painter) const
{
    const QRectF& plot = m_layout.plot;
    const double text = QFontMetricsF(m_theme.font).height();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const AxisTick& tick : m_layout.yTicks) {
        const double y = std::round(yPixel(tick.at));
        painter.setPen(QPen(m_theme.grid, 1));
        if (m_figure.map.empty())
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(m_theme.quiet);
        painter.drawText(QRectF(0, y - text / 2, plot.left() - 6, text), Qt::AlignRight | Qt::AlignVCenter,
                         tick.label);
    }
    const bool categories = !m_figure.x.categories.isEmpty();
    for (const AxisTick& tick : m_layout.xTicks) {
        const double x = std::round(xToPixel(m_figure.x, m_layout, tick.at));
        painter.setPen(QPen(m_theme.grid, 1));
        if (!categories)
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(m_theme.quiet);
        const double width = QFontMetricsF(m_theme.font).horizontalAdvance(tick.label);
        const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, m_layout.size.width() - width - 2));
        painter.drawText(QRectF(left, plot.bottom() + 4, width + 2, text), Qt::AlignLeft | Qt::AlignVCenter,
                         tick.label);
    }
    painter.setPen(QPen(m_theme.quiet, 1));
    const double base = std::round(plot.bottom());
    if (m_figure.graph.empty())
        painter.drawLine(QPointF(plot.left(), base), QPointF(plot.right(), base));
    painter.setRenderHint(QPainter::Antialiasing, true);

    painter.setPen(m_theme.quiet);
    const QFontMetricsF words(m_theme.font);
    const double room = m_layout.size.width() - 8;
    const double half = std::min(words.horizontalAdvance(m_figure.x.title), room) / 2 + 1;
    const double centre = std::clamp(plot.center().x(), 4 + half, std::max(4 + half, 4 + room - half));
    painter.drawText(QRectF(centre - half, plot.bottom() + 5 + text, 2 * half, text), Qt::AlignCenter,
                     words.elidedText(m_figure.x.title, Qt::ElideRight, room));
    paintVerticalTitle(painter);
}

void FigurePainter::paintVerticalTitle(QPainter& painter) const
{
    // Beside the plot where it fits there, else moved along the height of the chart, else in smaller letters.
    const double room = m_layout.size.height() - 4;
    const QFont font = fittingFont(m_theme.font, m_figure.y.title, room);
    const QFontMetricsF metrics(font);
    const double half = std::min(metrics.horizontalAdvance(m_figure.y.title), room) / 2;
    const double centre = std::clamp(m_layout.plot.center().y(), 2 + half, 2 + room - half);
    painter.save();
    painter.setFont(font);
    painter.translate(8 + QFontMetricsF(m_theme.font).height() / 2, centre);
    painter.rotate(-90);
    painter.drawText(QRectF(-half - 1, -metrics.height() / 2, 2 * half + 2, metrics.height()), Qt::AlignCenter,
                     metrics.elidedText(m_figure.y.title, Qt::ElideMiddle, room));
    painter.restore();
}

void FigurePainter::paintMap(QPainter& painter) const
{
    const FigureMap& map = m_figure.map;
    if (map.empty())
        return;
    const QRectF& plot = m_layout.plot;
    const double height = plot.height() / static_cast<double>(map.rows.size());
    // Of many rows several share a line of pixels: each paints where its own begins, and none is left out between.
    painter.setRenderHint(QPainter::Antialiasing, height < 1);
    const auto columnEdge = [&](std::size_t column) {
        const double from = m_figure.x.from.value_or(0), to = m_figure.x.to.value_or(static_cast<double>(map.columns));
        return xToPixel(m_figure.x, m_layout, from + (to - from) * static_cast<double>(column) / static_cast<double>(map.columns));
    };
    for (std::size_t row = 0; row < static_cast<std::size_t>(map.rows.size()); ++row)
        for (std::size_t column = 0; column < map.columns; ++column) {
            const double value = map.values[row * map.columns + column];
            if (!std::isfinite(value))
                continue;
            const double left = std::max(columnEdge(column), plot.left()), right = std::min(columnEdge(column + 1), plot.right());
            if (left >= right)
                continue;
            const QRectF cell(left, plot.top() + height * static_cast<double>(row), right - left, height);
            painter.fillRect(cell, faded(value < 0 ? map.below : map.above, std::min(1.0, std::abs(value) / map.limit)));
            const QString text = map.texts.value(static_cast<qsizetype>(row * map.columns + column));
            if (const QFontMetricsF metrics(m_theme.font); !text.isEmpty() && metrics.horizontalAdvance(text) + 4 < cell.width() && metrics.height() <= cell.height()) {
                painter.setPen(m_theme.text);
                painter.drawText(cell, Qt::AlignCenter, text);
            }
        }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void FigurePainter::paintGraph(QPainter& painter) const
{
    if (m_figure.graph.empty())
        return;
    // Edges of about the same strength are drawn at once, the weak ones first.
    constexpr std::size_t shades = 4;
    std::array<QList<QLineF>, shades> edges;
    for (const auto& [from, to, strength] : m_figure.graph.edges)
        edges[std::min(shades - 1, static_cast<std::size_t>(strength * shades))] << QLineF(nodeToPixels(m_figure.graph, m_layout, m_figure.graph.nodes[static_cast<std::size_t>(from)].at),
                                                                                          nodeToPixels(m_figure.graph, m_layout, m_figure.graph.nodes[static_cast<std::size_t>(to)].at));
    constexpr std::size_t manyEdges = 400; ///< smooth ones would take longer than a frame
    painter.setRenderHint(QPainter::Antialiasing, m_figure.graph.edges.size() <= manyEdges);
    for (std::size_t shade = 0; shade < shades; ++shade) {
        const double strength = 0.25 + 0.2 * static_cast<double>(shade);
        const auto part = [&](float ground, float ink) { return static_cast<float>(ground + strength * (ink - ground)); };
        const QColor opaque = QColor::fromRgbF(part(m_theme.background.redF(), m_theme.quiet.redF()), part(m_theme.background.greenF(), m_theme.quiet.greenF()),
                                               part(m_theme.background.blueF(), m_theme.quiet.blueF()));
        painter.setPen(QPen(opaque, 1));
        painter.drawLines(edges[shade]);
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    const double area = m_layout.plot.width() * m_layout.plot.height();
    const double radius = std::clamp(std::sqrt(area / static_cast<double>(m_figure.graph.nodes.size())) / 8, 1.5, 8.0);
    painter.setPen(QPen(m_theme.background, 0.8));
    for (const FigureGraph::Node& node : m_figure.graph.nodes) {
        painter.setBrush(node.colour);
        painter.drawEllipse(nodeToPixels(m_figure.graph, m_layout, node.at), radius, radius);
    }
    painter.setBrush(Qt::NoBrush);
}

void FigurePainter::paintLineEnds(QPainter& painter) const
{
    if (m_layout.size.width() - m_layout.plot.right() < 20)
        return; // there was no room for them
    struct End {
        double y;
        const FigureLine* line;
    };
    std::vector<End> ends;
    const auto isInSight = [this](const signal::Point& point) {
        return point.x <= m_layout.x.to && point.y >= m_layout.y.from && point.y <= m_layout.y.to;
    };
    for (const FigureLine& line : m_figure.lines)
        if (line.shown && !line.atEnd.isEmpty() && !line.points.empty() && std::isfinite(line.points.back().y) && isInSight(line.points.back()))
            ends.push_back({yPixel(line.points.back().y), &line});
    std::ranges::sort(ends, {}, &End::y);
    const double row = QFontMetricsF(m_theme.font).height();
    for (std::size_t i = 1; i < ends.size(); ++i) // none over another
        ends[i].y = std::max(ends[i].y, ends[i - 1].y + row);
    for (std::size_t i = ends.size(); i-- > 0;)
        ends[i].y = std::min(ends[i].y, m_layout.plot.bottom() - row * static_cast<double>(ends.size() - 1 - i));
    for (const End& end : ends) {
        painter.setPen(end.line->style.colour.isValid() ? end.line->style.colour : m_theme.text);
        painter.drawText(QRectF(m_layout.plot.right() + 5, end.y - row / 2, m_layout.size.width() - m_layout.plot.right() - 5, row),
                         Qt::AlignLeft | Qt::AlignVCenter, end.line->atEnd);
    }
}

void FigurePainter::paintGuides(QPainter& painter) const
{
    const QRectF& plot = m_layout.plot;
    const QFontMetricsF metrics(m_theme.font);
    double occupied = plot.left();
    for (const FigureGuide& guide : m_figure.guides) {
        painter.setPen(QPen(guide.colour.isValid() ? guide.colour : m_theme.quiet, 1, Qt::DashLine));
        if (guide.orientation == Qt::Horizontal) {
            const double y = std::round(yPixel(guide.at)) + 0.5;
            if (y < plot.top() || y > plot.bottom())
                continue;
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
            painter.setPen(m_theme.quiet);
            painter.drawText(
                QRectF(plot.left() + 6, y - metrics.height() - 1, plot.width() - 12, metrics.height()),
                Qt::AlignLeft | Qt::AlignVCenter, guide.text);
            continue;
        }
        const double x = std::round(xToPixel(m_figure.x, m_layout, guide.at)) + 0.5;
        if (!(x >= plot.left() && x <= plot.right()))
            continue;
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const double width = metrics.horizontalAdvance(guide.text);
        const double left = x + 4 + width > m_layout.size.width() ? x - 4 - width : x + 4;
        if (left < occupied || plot.height() < 5 * metrics.height())
            continue; // over another word, or over all of a small chart
        occupied = left + width + 4;
        painter.setPen(m_theme.quiet);
        painter.drawText(QRectF(left, plot.top() + 1, width + 2, metrics.height()), Qt::AlignLeft,
                         guide.text);
    }
}

void FigurePainter::paintMarks(QPainter& painter) const
{
    for (const FigureMark& mark : m_figure.marks) {
        const QPointF at = toPixels(m_figure, m_layout, mark.at);
        if (!m_layout.plot.adjusted(-1, -1, 1, 1).contains(at))
            continue;
        painter.setPen(QPen(m_theme.background, 1.5));
        painter.setBrush(mark.colour);
        painter.drawEllipse(at, 5.5, 5.5);
        painter.setBrush(Qt::NoBrush);
    }
}

void FigurePainter::paintTexts(QPainter& painter) const
{
    constexpr double gap = 8;
    const QFontMetricsF metrics(m_theme.font);
    for (const FigureText& words : m_figure.texts) {
        const QPointF at = toPixels(m_figure, m_layout, words.at);
        if (!m_layout.plot.adjusted(-1, -1, 1, 1).contains(at))
            continue;
        const double width = metrics.horizontalAdvance(words.text) + 2, height = metrics.height();
        const double left = words.side & Qt::AlignLeft ? at.x() - gap - width : words.side & Qt::AlignRight ? at.x() + gap : at.x() - width / 2;
        const double top = words.side & Qt::AlignTop ? at.y() - gap / 2 - height : words.side & Qt::AlignBottom ? at.y() + gap / 2 : at.y() - height / 2;
        const double inside = std::clamp(left, 0.0, std::max(0.0, m_layout.size.width() - width));
        painter.setPen(words.colour.isValid() ? words.colour : m_theme.quiet);
        painter.drawText(QRectF(inside, top, width, height), Qt::AlignLeft | Qt::AlignVCenter, words.text);
    }
}

void FigurePainter::paintLegend(QPainter& painter) const
{
    for (const LegendEntry& entry : m_layout.legend) {
        painter.setOpacity(entry.shown ? 1.0 : 0.45);
        const double middle = std::round(entry.area.center().y()) + 0.5;
        if (entry.bar) {
            painter.fillRect(QRectF(entry.area.left(), middle - entry.sample / 2, entry.sample, entry.sample),
                             entry.style.colour);
        } else {
            painter.setPen(penOf(entry.style, m_theme));
            painter.drawLine(QPointF(entry.area.left(), middle),
                             QPointF(entry.area.left() + entry.sample, middle));
        }
        const QRectF words = entry.area.adjusted(entry.sample + 6, 0, 2, 0);
        painter.setPen(m_theme.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, entry.name);
        painter.setPen(m_theme.quiet);
        if (!entry.detail.isEmpty())
            painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, entry.detail);
        painter.setOpacity(1.0);
    }
    if (!m_layout.title.isNull()) {
        painter.setPen(m_theme.text);
        painter.setFont(titleFont(m_theme));
        painter.drawText(m_layout.title, m_figure.title);
    }
}

} // namespace retort::ui
