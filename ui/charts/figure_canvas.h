// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure_layout.h"

#include <QPixmap>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace retort::ui
{

class CrosshairGroup;
class FigureScene;

/// The picture of a figure on the screen. It is drawn once into a pixmap; the crosshair and the rubber band
/// are painted over that and cost no redraw.
class FigureCanvas : public QWidget
{
    Q_OBJECT
public:
    FigureCanvas(std::function<Figure()> source, QWidget* parent);
    ~FigureCanvas() override;

    void redraw();
    void setGroup(CrosshairGroup* group);
    void setZoomable(bool zoomable) { m_zoomable = zoomable; }
    /// The visible part of the x axis, nothing where all of it is.
    std::optional<AxisRange> view() const { return m_view; }
    void resetZoom();
    /// Factor below 1 shows less, around `x`.
    void zoom(double factor, double x);
    void pan(double shareOfView);

    const FigureLayout& layoutOfFigure() const;
    double xToPixel(double x) const;
    double pixelToX(double pixel) const;
    int redrawCount() const { return m_redraws; }
    const FigureScene& scene() const { return *m_scene; }

Q_SIGNALS:
    void redrawn();
    void viewChanged();
    void lineClicked(int line);
    void cellClicked(int row, int column); ///< of the map
    void nodeClicked(int node);            ///< of the graph

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void setView(AxisRange view);
    void showCrosshair(std::optional<double> x);
    /// Row and column of the map there.
    std::optional<int> nodeAt(QPointF position, const FigureGraph& graph) const;
    std::optional<std::pair<int, int>> cellAt(QPointF position, const FigureMap& map) const;
    /// What a bar or a cell at this place shows; empty elsewhere.
    QString readingAt(QPointF position) const;

    std::function<Figure()> m_source;
    std::unique_ptr<FigureScene> m_scene;
    FigureAxis m_x;
    QPixmap m_picture;
    std::optional<AxisRange> m_view;
    std::optional<double> m_crosshair;
    std::optional<double> m_pressed; ///< pixel where a drag began
    double m_pointer = 0;
    QPointer<CrosshairGroup> m_group;
    bool m_zoomable = true;
    int m_redraws = 0;
};

} // namespace retort::ui
