// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_scene.h"

#include "ui/charts/figure_painter.h"
#include "ui/charts/figure_strokes.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsPathItem>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace retort::ui
{

namespace
{

/// Up to four points each.
constexpr int columnsOnScreen = 250;
constexpr int columnsInFile = 480;

/// Strokes of dashes are outlined one by one: longer paths than this, in pixels, are drawn as hairlines.
constexpr double longestDashedPath = 2500;
constexpr double longestSolidPath = 15000;
constexpr int mostDots = 60;
constexpr double roomForDots = 0.02; ///< of the axis, on both sides

AxisRange dataRange(const Figure& figure)
{
    if (!figure.x.categories.isEmpty())
        return {-0.5, static_cast<double>(figure.x.categories.size()) - 0.5};
    AxisRange range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const FigureLine& line : figure.lines)
        if (!line.points.empty()) {
            range.from = std::min(range.from, line.points.front().x);
            range.to = std::max(range.to, line.points.back().x);
        }
    // Dots at the ends are seen whole.
    const bool dots = std::ranges::any_of(figure.lines, &FigureLine::dots);
    if (dots && figure.x.scale == AxisScale::linear && range.from < range.to) {
        const double room = roomForDots * (range.to - range.from);
        range = {range.from - room, range.to + room};
    }
    range.from = figure.x.from.value_or(range.from);
    range.to = figure.x.to.value_or(range.to);
    if (!std::isfinite(range.from) || !std::isfinite(range.to))
        range = figure.x.scale == AxisScale::logarithmic ? AxisRange{1, 10} : AxisRange{0, 1};
    if (range.from == range.to) {
        range.from -= figure.x.scale == AxisScale::logarithmic ? 0.5 * range.from : 1;
        range.to += 1;
    }
    return range;
}

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(const FigureAxis& axis, double value)
    {
        if (!std::isfinite(value) || (axis.scale == AxisScale::logarithmic && value <= 0))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

/// With room for the words at their ends.
void addBars(const Figure& figure, Extent& extent)
{
    Extent bars;
    double rows = 0;
    for (const FigureBars& group : figure.bars)
        for (const FigureBar& bar : group.bars) {
            bars.add(figure.y, 0);
            bars.add(figure.y, bar.value);
            if (!bar.text.isEmpty())
                rows = std::max(rows, 1.0 + static_cast<double>(bar.text.count(u'\n')));
        }
    const bool bothWays = bars.low < 0 && bars.high > 0;
    const double room = (bothWays ? 0.22 : 0.10) * rows * (bars.high - bars.low);
    extent.add(figure.y, bars.low < 0 ? bars.low - room : bars.low);
    extent.add(figure.y, bars.high > 0 ? bars.high + room : bars.high);
}

double square(double value)
{
    return value * value;
}

/// Where the segment from `a` to `b` crosses x.
QPointF crossing(QPointF a, QPointF b, double x)
{
    return {x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x())};
}

} // namespace

struct FigureScene::Line {
    QLineSeries* series;
    QScatterSeries* dots;
    QGraphicsPathItem* broken; ///< of a line with gaps, which a series of Qt Charts would bridge
    QList<QPointF> points;

    void clear()
    {
        points.clear();
        broken->setPath({});
        for (QXYSeries* shown : {static_cast<QXYSeries*>(series), static_cast<QXYSeries*>(dots)})
            if (shown->count() > 0)
                shown->clear();
    }
};

FigureScene::FigureScene(Purpose purpose)
    : m_purpose(purpose), m_chart(new QChart), m_x(new QValueAxis), m_y(new QValueAxis)
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.addItem(m_chart);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->addAxis(m_x, Qt::AlignBottom);
    m_chart->addAxis(m_y, Qt::AlignLeft);
    // Axes map the points; grid and labels are painted under and over them, in vector files as well.
    m_x->setVisible(false);
    m_y->setVisible(false);
}

FigureScene::~FigureScene() = default;

void FigureScene::matchLines(std::size_t count)
{
    while (m_lines.size() > count) {
        for (QXYSeries* series :
             {static_cast<QXYSeries*>(m_lines.back().series), static_cast<QXYSeries*>(m_lines.back().dots)}) {
            m_chart->removeSeries(series);
            delete series;
        }
        delete m_lines.back().broken;
        m_lines.pop_back();
    }
    while (m_lines.size() < count) {
        Line line{new QLineSeries, new QScatterSeries, new QGraphicsPathItem, {}};
        line.broken->setZValue(1); // over the chart, which is all that is beside it
        m_scene.addItem(line.broken);
        line.dots->setBorderColor(Qt::transparent);
        for (QXYSeries* series : {static_cast<QXYSeries*>(line.series), static_cast<QXYSeries*>(line.dots)}) {
            m_chart->addSeries(series);
            series->attachAxis(m_x);
            series->attachAxis(m_y);
        }
        m_lines.push_back(line);
    }
}

QList<QPointF> FigureScene::visiblePoints(const Figure& figure, const FigureLine& line, const AxisRange& x,
                                          double pixels) const
{
    const int most = m_purpose == Purpose::screen ? columnsOnScreen : columnsInFile;
    const int columns = figure.fine ? std::max(1, static_cast<int>(pixels))
                                    : std::clamp(static_cast<int>(pixels / 2), 1, most);
    const bool logarithmic = figure.y.scale == AxisScale::logarithmic;
    QList<QPointF> points;
    for (const signal::Point& point : signal::decimate(line.points, x.from, x.to, columns, signal::Gaps::kept))
        if (!logarithmic || point.y > 0 || std::isnan(point.y))
            points.append({axisPosition(figure.x, point.x), axisPosition(figure.y, point.y)});
    // Ends are cut at the border, since vector files have no clipping.
    const double from = axisPosition(figure.x, x.from);
    const double to = axisPosition(figure.x, x.to);
    if (points.size() > 1 && points.first().x() < from)
        points.first() = crossing(points[0], points[1], from);
    if (points.size() > 1 && points.last().x() > to)
        points.last() = crossing(points[points.size() - 2], points.last(), to);
    while (!points.isEmpty() && (points.first().x() < from || points.first().x() > to))
        points.removeFirst();
    return points;
}

QPen FigureScene::penFor(const FigureLine& line, const QList<QPointF>& points) const
{
    QPen pen = penOf(line.style, m_theme);
    const double perX = m_layout.plot.width() / (m_x->max() - m_x->min());
    const double perY = m_layout.plot.height() / (m_y->max() - m_y->min());
    double length = 0;
    for (qsizetype i = 1; i < points.size(); ++i)
        length += std::sqrt(square((points[i].x() - points[i - 1].x()) * perX) +
                            square((points[i].y() - points[i - 1].y()) * perY));
    if (length > (line.style.dash == Dash::solid ? longestSolidPath : longestDashedPath)) {
        pen.setWidthF(1);
        pen.setCosmetic(m_purpose == Purpose::screen);
    }
    return pen;
}

/// In pixels; a new part begins after each gap, and a point between two gaps is a short stroke.
QPainterPath FigureScene::pathOf(const QList<QPointF>& points) const
{
    const QRectF& plot = m_layout.plot;
    QPainterPath path;
    bool down = false;
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (std::isnan(points[i].y())) {
            down = false;
            continue;
        }
        const QPointF at(plot.left() + (points[i].x() - m_x->min()) / (m_x->max() - m_x->min()) * plot.width(),
                         plot.bottom() - (points[i].y() - m_y->min()) / (m_y->max() - m_y->min()) * plot.height());
        const bool alone = !down && (i + 1 == points.size() || std::isnan(points[i + 1].y()));
        down ? path.lineTo(at) : path.moveTo(at);
        if (alone)
            path.lineTo(at + QPointF(1, 0));
        down = true;
    }
    return path;
}

void FigureScene::setLine(Line& drawn, const FigureLine& line, const QList<QPointF>& points)
{
    const QPen pen = penFor(line, points);
    if (drawn.series->pen() != pen)
        drawn.series->setPen(pen);
    if (drawn.points == points)
        return;
    drawn.points = points;
    ++m_replacements;
    if (std::ranges::any_of(points, [](const QPointF& point) { return std::isnan(point.y()); })) {
        drawn.broken->setPen(pen);
        drawn.broken->setPath(pathOf(points));
        return;
    }
    drawn.series->replace(points);
    if (points.size() == 1 || (line.dots && points.size() <= mostDots)) {
        drawn.dots->setColor(pen.color());
        drawn.dots->setMarkerSize(line.style.width + 4);
        drawn.dots->replace(points);
    }
}

void FigureScene::set(const Figure& figure, const ChartTheme& theme, QSizeF size,
                      std::optional<AxisRange> view)
{
    m_theme = theme;
    m_full = dataRange(figure);
    AxisRange x = m_full;
    if (view) {
        x = {std::max(view->from, m_full.from), std::min(view->to, m_full.to)};
        if (!(x.from < x.to))
            x = m_full;
    }

    std::vector<QList<QPointF>> points(figure.lines.size());
    Extent extent;
    m_pointsDrawn = 0;
    for (std::size_t i = 0; i < figure.lines.size(); ++i) {
        if (!figure.lines[i].shown)
            continue;
        points[i] = visiblePoints(figure, figure.lines[i], x, size.width());
        m_pointsDrawn += static_cast<int>(points[i].size());
        for (const QPointF& point : std::as_const(points[i]))
            extent.add(figure.y, axisValue(figure.y, point.y()));
    }
    addBars(figure, extent);
    for (const FigureGuide& guide : figure.guides)
        if (guide.orientation == Qt::Horizontal)
            extent.add(figure.y, guide.at);

    const AxisRange y = figure.map.empty() ? niceRange(figure.y, extent.low, extent.high)
                                           : AxisRange{0, static_cast<double>(figure.map.rows.size())};
    m_layout = layOut(figure, theme, size, x, y, m_purpose == Purpose::file);
    m_scene.setSceneRect(QRectF(QPointF(), size));
    if (m_chart->size() != size)
        m_chart->resize(size);
    if (m_chart->plotArea() != m_layout.plot)
        m_chart->setPlotArea(m_layout.plot);

    matchLines(figure.lines.size());
    std::vector<std::size_t> order(figure.lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return !figure.lines[i].onTop; });
    // Each change of a range outlines every line anew: those that change anyway wait for it empty.
    for (std::size_t slot = 0; slot < order.size(); ++slot)
        if (m_lines[slot].points != points[order[slot]] || !m_lines[slot].broken->path().isEmpty())
            m_lines[slot].clear();
    m_x->setRange(axisPosition(figure.x, m_layout.x.from), axisPosition(figure.x, m_layout.x.to));
    m_y->setRange(axisPosition(figure.y, m_layout.y.from), axisPosition(figure.y, m_layout.y.to));
    for (std::size_t slot = 0; slot < order.size(); ++slot)
        setLine(m_lines[slot], figure.lines[order[slot]], points[order[slot]]);
    m_chart->layout()->activate();
}

void FigureScene::paint(QPainter& painter, const Figure& figure)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(QPointF(), m_layout.size);
    painter.fillRect(area, m_theme.background);
    const FigurePainter surroundings(figure, m_layout, m_theme);
    surroundings.paintUnder(painter);
    m_scene.render(&painter, area, area);
    surroundings.paintOver(painter);
}

} // namespace retort::ui
