// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_strokes.h"

#include <QFontMetricsF>

namespace retort::ui
{

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

QFont fittingFont(QFont font, const QString& text, double room)
{
    constexpr int smallest = 10;
    while (font.pixelSize() > smallest && QFontMetricsF(font).horizontalAdvance(text) > room)
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

} // namespace retort::ui
