// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_canvas.h"

#include "ui/charts/crosshair_group.h"
#include "ui/charts/crosshair_painter.h"
#include "ui/charts/figure_scene.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

namespace
{

constexpr double shortestDrag = 6;
constexpr double smallestView = 1e-6; ///< of the whole axis

} // namespace

FigureCanvas::FigureCanvas(std::function<Figure()> source, QWidget* parent)
    : QWidget(parent), m_source(std::move(source)),
      m_scene(std::make_unique<FigureScene>(FigureScene::Purpose::screen))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

FigureCanvas::~FigureCanvas() = default;

void FigureCanvas::redraw()
{
    if (width() < 1 || height() < 1)
        return;
    const Figure figure = m_source();
    m_x = figure.x;
    m_scene->set(figure, ChartTheme::of(palette(), font()), size(), m_view);
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (m_picture.size() != pixels)
        m_picture = QPixmap(pixels);
    m_picture.setDevicePixelRatio(ratio);
    QPainter painter(&m_picture);
    m_scene->paint(painter, figure);
    painter.end();
    ++m_redraws;
    update();
    Q_EMIT redrawn();
}

const FigureLayout& FigureCanvas::layoutOfFigure() const
{
    return m_scene->layout();
}

double FigureCanvas::xToPixel(double x) const
{
    return ui::xToPixel(m_x, m_scene->layout(), x);
}

double FigureCanvas::pixelToX(double pixel) const
{
    return ui::pixelToX(m_x, m_scene->layout(), pixel);
}

void FigureCanvas::setGroup(CrosshairGroup* group)
{
    if (m_group)
        m_group->disconnect(this);
    m_group = group;
    if (!group)
        return;
    connect(group, &CrosshairGroup::moved, this, [this](double x) { showCrosshair(x); });
    connect(group, &CrosshairGroup::left, this, [this] { showCrosshair(std::nullopt); });
}

void FigureCanvas::showCrosshair(std::optional<double> x)
{
    if (m_crosshair == x)
        return;
    m_crosshair = x;
    update();
}

void FigureCanvas::resetZoom()
{
    if (!m_view)
        return;
    m_view.reset();
    Q_EMIT viewChanged();
}

void FigureCanvas::setView(AxisRange view)
{
    const AxisRange full = m_scene->fullRange();
    view = {std::max(view.from, full.from), std::min(view.to, full.to)};
    if (view.to - view.from < (full.to - full.from) * smallestView)
        return;
    if (view.from <= full.from && view.to >= full.to)
        m_view.reset();
    else
        m_view = view;
    Q_EMIT viewChanged();
}

void FigureCanvas::zoom(double factor, double x)
{
    if (!m_zoomable)
        return;
    const AxisRange shown = m_scene->layout().x;
    const double centre = axisPosition(m_x, x);
    const double from = axisPosition(m_x, shown.from);
    const double to = axisPosition(m_x, shown.to);
    setView(
        {axisValue(m_x, centre - (centre - from) * factor), axisValue(m_x, centre + (to - centre) * factor)});
}

void FigureCanvas::pan(double shareOfView)
{
    if (!m_view)
        return;
    const AxisRange full = m_scene->fullRange();
    const double from = axisPosition(m_x, m_view->from);
    const double to = axisPosition(m_x, m_view->to);
    const double distance = std::clamp((to - from) * shareOfView, axisPosition(m_x, full.from) - from,
                                       axisPosition(m_x, full.to) - to);
    setView({axisValue(m_x, from + distance), axisValue(m_x, to + distance)});
}

std::optional<std::pair<int, int>> FigureCanvas::cellAt(QPointF position, const FigureMap& map) const
{
    const QRectF& plot = m_scene->layout().plot;
    if (map.empty() || !plot.contains(position))
        return std::nullopt;
    const double from = m_x.from.value_or(0), to = m_x.to.value_or(static_cast<double>(map.columns));
    const double column = (pixelToX(position.x()) - from) / (to - from) * static_cast<double>(map.columns);
    const double row = (position.y() - plot.top()) / plot.height() * static_cast<double>(map.rows.size());
    return std::pair(std::min(static_cast<int>(row), static_cast<int>(map.rows.size()) - 1),
                     std::clamp(static_cast<int>(column), 0, static_cast<int>(map.columns) - 1));
}

std::optional<int> FigureCanvas::nodeAt(QPointF position, const FigureGraph& graph) const
{
    constexpr double reach = 12; ///< pixels
    std::optional<int> nearest;
    double least = reach * reach;
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        const QPointF way = nodeToPixels(graph, m_scene->layout(), graph.nodes[node].at) - position;
        if (const double distance = QPointF::dotProduct(way, way); distance < least) {
            least = distance;
            nearest = static_cast<int>(node);
        }
    }
    return nearest;
}

QString FigureCanvas::readingAt(QPointF position) const
{
    const Figure figure = m_source();
    if (const auto node = nodeAt(position, figure.graph)) {
        const FigureGraph::Node& found = figure.graph.nodes[static_cast<std::size_t>(*node)];
        return tr("%1: %2").arg(found.name, found.text);
    }
    if (const auto cell = cellAt(position, figure.map)) {
        const auto [row, column] = *cell;
        const double value = figure.map.values[static_cast<std::size_t>(row) * figure.map.columns + static_cast<std::size_t>(column)];
        if (!std::isfinite(value))
            return {};
        if (!figure.x.categories.isEmpty())
            return tr("%1, %2: %3").arg(figure.map.rows[row], figure.x.categories.value(column), figure.map.valueText(value));
        return tr("%1, %2 %3: %4").arg(figure.map.rows[row], figure.x.title,
                                       valueText(figure.x, std::round(pixelToX(position.x()))), figure.map.valueText(value));
    }
    const FigureLayout& layout = m_scene->layout();
    for (std::size_t group = 0; group < figure.bars.size(); ++group) {
        const FigureBars& bars = figure.bars[group];
        for (std::size_t category = 0; category < bars.bars.size() && !bars.across; ++category)
            if (std::isfinite(bars.bars[category].value) && barColumn(figure, layout, group, category).contains(position))
                return tr("%1, %2: %3")
                    .arg(bars.name, figure.x.categories.value(static_cast<qsizetype>(category)), valueText(figure.y, bars.bars[category].value));
    }
    return {};
}

bool FigureCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QString reading = readingAt(help->pos());
        reading.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), reading, this);
        return true;
    }
    // The keys that zoom belong to the chart that has the focus, not to a shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::ZoomIn) || key->matches(QKeySequence::ZoomOut)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void FigureCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    if (m_picture.isNull() || m_picture.deviceIndependentSize().toSize() != size())
        painter.fillRect(event->rect(), palette().base());
    if (m_picture.isNull())
        return;
    painter.drawPixmap(0, 0, m_picture);
    const FigureLayout& layout = m_scene->layout();
    if (m_pressed && std::abs(m_pointer - *m_pressed) >= shortestDrag) {
        QColor tint = palette().color(QPalette::Highlight);
        tint.setAlphaF(0.18F);
        painter.fillRect(
            QRectF(QPointF(*m_pressed, layout.plot.top()), QPointF(m_pointer, layout.plot.bottom())), tint);
    } else if (m_crosshair) {
        paintCrosshair(painter, m_source(), layout, ChartTheme::of(palette(), font()), *m_crosshair);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void FigureCanvas::resizeEvent(QResizeEvent*)
{
    Q_EMIT viewChanged();
}

void FigureCanvas::wheelEvent(QWheelEvent* event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (!m_zoomable || turns == 0 || (turns < 0 && !m_view)) {
        event->ignore();
        return;
    }
    zoom(std::pow(0.8, turns), pixelToX(event->position().x()));
    event->accept();
}

void FigureCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    for (const LegendEntry& entry : m_scene->layout().legend)
        if (entry.area.contains(event->position())) {
            if (entry.line >= 0)
                Q_EMIT lineClicked(entry.line);
            return;
        }
    if (const auto node = nodeAt(event->position(), m_source().graph)) {
        Q_EMIT nodeClicked(*node);
        return;
    }
    if (const auto cell = cellAt(event->position(), m_source().map)) {
        Q_EMIT cellClicked(cell->first, cell->second);
        return;
    }
    if (m_zoomable && m_scene->layout().plot.contains(event->position()))
        m_pressed = m_pointer = event->position().x();
}

void FigureCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF plot = m_scene->layout().plot;
    m_pointer = std::clamp(event->position().x(), plot.left(), plot.right());
    if (m_pressed)
        update();
    const bool inside = plot.contains(event->position()) && m_x.categories.isEmpty();
    const std::optional<double> x = inside ? std::optional(pixelToX(m_pointer)) : std::nullopt;
    if (!m_group)
        showCrosshair(x);
    else if (x)
        m_group->moveTo(*x);
    else
        m_group->leave();
}

void FigureCanvas::mouseReleaseEvent(QMouseEvent*)
{
    if (!m_pressed)
        return;
    const double from = std::min(*m_pressed, m_pointer);
    const double to = std::max(*m_pressed, m_pointer);
    m_pressed.reset();
    if (to - from >= shortestDrag)
        setView({pixelToX(from), pixelToX(to)});
    update();
}

void FigureCanvas::mouseDoubleClickEvent(QMouseEvent*)
{
    resetZoom();
}

void FigureCanvas::keyPressEvent(QKeyEvent* event)
{
    const AxisRange shown = m_scene->layout().x;
    const double centre = axisValue(m_x, (axisPosition(m_x, shown.from) + axisPosition(m_x, shown.to)) / 2);
    if (event->key() == Qt::Key_Plus || event->matches(QKeySequence::ZoomIn))
        zoom(0.7, centre);
    else if (event->key() == Qt::Key_Minus || event->matches(QKeySequence::ZoomOut))
        zoom(1 / 0.7, centre);
    else if (event->key() == Qt::Key_0 || event->key() == Qt::Key_Home)
        resetZoom();
    else if (event->key() == Qt::Key_Left && m_view)
        pan(-0.2);
    else if (event->key() == Qt::Key_Right && m_view)
        pan(0.2);
    else
        QWidget::keyPressEvent(event);
}

void FigureCanvas::leaveEvent(QEvent*)
{
    if (m_group)
        m_group->leave();
    else
        showCrosshair(std::nullopt);
}

} // namespace retort::ui
