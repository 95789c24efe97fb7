// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
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

/// Smaller where the text is wider than the room, but never too small to be read.
QFont fittingFont(QFont font, const QString& text, double room)
{
    constexpr int smallest = 10;
    while (font.pixelSize() > smallest && QFontMetricsF(font).horizontalAdvance(text) > room)
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

QString withoutLeadingZero(const QString& number)
{
    return number.startsWith(QStringLiteral("0.")) ? number.mid(1) : number;
}

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

} // namespace

QPen penOf(const FigureStyle& style, const ChartTheme& theme)
{
    QPen pen(style.colour.isValid() ? style.colour : theme.text, style.width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    switch (style.dash) {
    case Dash::solid:
        break;
    case Dash::dashed:
        pen.setDashPattern({4, 2.2});
        break;
    case Dash::dash_dot:
        pen.setDashPattern({5, 2, 1.2, 2});
        break;
    case Dash::dotted:
        pen.setDashPattern({1.4, 1.8});
        break;
    }
    return pen;
}

void FigurePainter::paintUnder(QPainter& painter) const
{
    painter.setFont(m_theme.font);
    paintBands(painter);
    paintAxes(painter);
    paintFills(painter);
    paintMap(painter);
    paintBars(painter);
}

void FigurePainter::paintOver(QPainter& painter) const
{
    painter.setFont(m_theme.font);
    paintGuides(painter);
    paintMarks(painter);
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

void FigurePainter::paintBars(QPainter& painter) const
{
    if (m_figure.bars.empty())
        return;
    const double room = (xToPixel(m_figure.x, m_layout, 1) - xToPixel(m_figure.x, m_layout, 0)) * 0.92;
    const QRectF first = barColumn(m_figure, m_layout, 0, 0);
    const auto count = static_cast<double>(std::ranges::count(m_figure.bars, false, &FigureBars::across));
    const double slot = first.width() / 0.88 * count;
    const BarText words = barText(first.width());
    for (std::size_t group = 0; group < m_figure.bars.size(); ++group) {
        const FigureBars& bars = m_figure.bars[group];
        for (std::size_t category = 0; !bars.across && category < bars.bars.size(); ++category)
            paintBar(painter, bars.bars[category], barColumn(m_figure, m_layout, group, category), bars.style.colour, words);
    }
    for (const FigureBars& bars : m_figure.bars)
        if (bars.across)
            paintAcross(painter, bars, count > 0 ? slot : room);
}

void FigurePainter::paintAcross(QPainter& painter, const FigureBars& bars, double width) const
{
    for (std::size_t category = 0; category < bars.bars.size(); ++category) {
        if (!std::isfinite(bars.bars[category].value))
            continue;
        const double centre = xToPixel(m_figure.x, m_layout, static_cast<double>(category));
        const double y = yPixel(bars.bars[category].value);
        const QLineF line(centre - width / 2 - 4, y, centre + width / 2 + 4, y);
        painter.setPen(QPen(m_theme.background, bars.style.width + 3)); // to be seen on any bar
        painter.drawLine(line);
        painter.setPen(penOf(bars.style, m_theme));
        painter.drawLine(line);
    }
}

void FigurePainter::paintBar(QPainter& painter, const FigureBar& bar, const QRectF& column,
                             const QColor& colour, const BarText& words) const
{
    if (!std::isfinite(bar.value))
        return;
    const double base = m_figure.y.scale == AxisScale::linear ? std::clamp(yPixel(0), column.top(), column.bottom()) : column.bottom();
    const double end = yPixel(bar.value), top = std::min(end, base);
    painter.fillRect(QRectF(QPointF(column.left(), top), QPointF(column.right(), std::max(end, base))), colour);
    for (std::size_t i = 0; i < bar.trail.size(); ++i) {
        const double y = yPixel(bar.trail[i]);
        if (y < column.top() || y > column.bottom())
            continue;
        const double age = static_cast<double>(i + 1) / static_cast<double>(bar.trail.size() + 1);
        // Above the bar in its own colour, within it in that of the paper.
        painter.setPen(QPen(faded(y < top ? colour : m_theme.background, 0.15 + 0.6 * age), 1.4));
        painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y));
    }
    if (bar.text.isEmpty() || words.rows == 0)
        return;
    const bool down = end > base; // its words stand under it
    const QStringList rows = bar.text.split(u'\n').first(std::min<qsizetype>(words.rows, bar.text.count(u'\n') + 1));
    const double text = QFontMetricsF(words.font).height();
    painter.setFont(words.font);
    if (words.turned) {
        const QString number = withoutLeadingZero(rows[0]);
        const double length = QFontMetricsF(words.font).horizontalAdvance(number);
        if (length > std::abs(end - base) && (down ? end + 3 + length > column.bottom() : top - 3 - length < column.top()))
            return; // neither beside the bar nor within it
        const bool outside = down ? end + 3 + length <= column.bottom() : top - 3 - length >= column.top(); // else within the bar
        painter.save();
        painter.setPen(outside ? m_theme.text : m_theme.background);
        painter.translate(column.center().x(), down ? (outside ? end + 3 + length : end - 3) : (outside ? top - 3 : top + 3 + length));
        painter.rotate(-90);
        painter.drawText(QRectF(0, -text / 2, 120, text), Qt::AlignLeft | Qt::AlignVCenter, number);
        painter.restore();
        return;
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        painter.setPen(i == 0 ? m_theme.text : m_theme.quiet);
        const double y = down ? end + 3 + text * static_cast<double>(i) : top - 3 - text * static_cast<double>(rows.size() - i);
        painter.drawText(QRectF(column.center().x() - 60, y, 120, text), Qt::AlignCenter,
                         words.bare ? withoutLeadingZero(rows[i]) : rows[i]);
    }
    painter.setFont(m_theme.font);
}

FigurePainter::BarText FigurePainter::barText(double room) const
{
    // All bars alike: as many rows as fit side by side, none over its neighbour.
    BarText words{m_theme.font, 0};
    const auto longestOf = [&](int row) {
        QString longest;
        for (const FigureBars& bars : m_figure.bars) {
            if (bars.across)
                continue;
            for (const FigureBar& bar : bars.bars) {
                const QString text = bar.text.section(u'\n', row, row);
                if (const QString shown = words.bare ? withoutLeadingZero(text) : text; shown.size() > longest.size())
                    longest = shown;
            }
        }
        return longest;
    };
    const auto fits = [&](const QString& text) {
        return QFontMetricsF(fittingFont(words.font, text, room - 2)).horizontalAdvance(text) <= room;
    };
    words.bare = !fits(longestOf(0)); // as papers write errors
    for (const int row : {0, 1}) {
        const QString longest = longestOf(row);
        const QFont font = fittingFont(words.font, longest, room - 2);
        if (longest.isEmpty() || QFontMetricsF(font).horizontalAdvance(longest) > room)
            break;
        words.font = font;
        words.rows = row + 1;
    }
    words.turned = words.rows == 0 && QFontMetricsF(words.font).height() <= room;
    if (words.turned)
        words.rows = 1;
    return words;
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
            if (left < right)
                painter.fillRect(QRectF(left, plot.top() + height * static_cast<double>(row), right - left, height),
                                 faded(value < 0 ? map.below : map.above, std::min(1.0, std::abs(value) / map.limit)));
        }
    painter.setRenderHint(QPainter::Antialiasing, true);
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
