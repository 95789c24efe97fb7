// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure_layout.h"

#include <QGraphicsScene>
#include <QPainterPath>

#include <optional>

class QChart;
class QLineSeries;
class QPainter;
class QValueAxis;

namespace retort::ui
{

/// A figure as a picture of one size. Keeps the series of Qt Charts between two pictures and replaces the
/// points of those that changed.
class FigureScene
{
public:
    enum class Purpose { screen, file };

    explicit FigureScene(Purpose purpose);
    ~FigureScene();

    /// `view`: the visible part of the x axis, all of it where absent.
    void set(const Figure& figure, const ChartTheme& theme, QSizeF size, std::optional<AxisRange> view);
    /// Paints what set() was given; `figure` must be the same.
    void paint(QPainter& painter, const Figure& figure);

    const FigureLayout& layout() const { return m_layout; }
    /// The whole x axis.
    AxisRange fullRange() const { return m_full; }
    /// Points handed to Qt Charts by the last set(), and calls of replace() so far.
    int pointsDrawn() const { return m_pointsDrawn; }
    int replacements() const { return m_replacements; }

private:
    struct Line;
    void matchLines(std::size_t count);
    QList<QPointF> visiblePoints(const Figure& figure, const FigureLine& line, const AxisRange& x,
                                 double pixels) const;
    QPen penFor(const FigureLine& line, const QList<QPointF>& points) const;
    QPainterPath pathOf(const QList<QPointF>& points) const;
    void setLine(Line& drawn, const FigureLine& line, const QList<QPointF>& points);

    Purpose m_purpose;
    QGraphicsScene m_scene;
    QChart* m_chart;
    QValueAxis* m_x;
    QValueAxis* m_y;
    std::vector<Line> m_lines;
    ChartTheme m_theme;
    FigureLayout m_layout;
    AxisRange m_full;
    int m_pointsDrawn = 0;
    int m_replacements = 0;
};

} // namespace retort::ui
