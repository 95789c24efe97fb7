// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure_layout.h"

class QPainter;

namespace retort::ui
{

/// Everything of a figure but its lines: under them grid, axes, bands and bars, over them guides, marks and
/// words.
class FigurePainter
{
public:
    FigurePainter(const Figure& figure, const FigureLayout& layout, const ChartTheme& theme)
        : m_figure(figure), m_layout(layout), m_theme(theme)
    {
    }

    void paintUnder(QPainter& painter) const;
    void paintOver(QPainter& painter) const;

private:
    /// The words over bars: in which font, and how many of their rows.
    struct BarText {
        QFont font;
        int rows = 0;
        bool bare = false;   ///< without the zero before the point
        bool turned = false; ///< from the bar upwards, where it is too narrow for a number across
    };

    void paintBands(QPainter& painter) const;
    void paintFills(QPainter& painter) const;
    void paintMap(QPainter& painter) const;
    void paintGraph(QPainter& painter) const;
    void paintLineEnds(QPainter& painter) const;
    void paintTexts(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    void paintAcross(QPainter& painter, const FigureBars& bars, double width) const;
    void paintBar(QPainter& painter, const FigureBar& bar, const QRectF& column, const QColor& colour,
                  const BarText& words) const;
    /// `room`: pixels from one bar to the next.
    BarText barText(double room) const;
    void paintVerticalTitle(QPainter& painter) const;
    void paintGuides(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    double yPixel(double y) const;

    const Figure& m_figure;
    const FigureLayout& m_layout;
    const ChartTheme& m_theme;
};

} // namespace retort::ui
