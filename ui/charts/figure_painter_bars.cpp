// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of a figure and the words at their ends.
#include "ui/charts/figure_painter.h"

#include "ui/charts/figure_strokes.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

namespace
{

QString withoutLeadingZero(const QString& number)
{
    return number.startsWith(QStringLiteral("0.")) ? number.mid(1) : number;
}

} // namespace

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

} // namespace retort::ui
