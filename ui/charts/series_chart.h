// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

namespace retort::ui
{

/// One channel of the loaded series with the parts of the split drawn over it. The borders are dragged with
/// the mouse, or chosen with Tab inside the chart and moved with the arrow keys (Shift: in large steps).
class SeriesChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit SeriesChart(QWidget* parent = nullptr);
    ~SeriesChart() override;

    void setSeries(std::shared_ptr<const data::TimeSeries> series);
    void setChannel(int channel);
    int channel() const { return m_channel; }
    /// `lookBack`: rows before a border that the first windows after it read; hatched.
    void setSplit(qint64 trainRows, qint64 validationRows, qint64 testRows, qint64 lookBack);
    void setSplitEditable(bool editable);

Q_SIGNALS:
    /// While dragging; test takes what the series has left, at most as many rows as before.
    void splitDragged(qint64 trainRows, qint64 validationRows);

protected:
    Figure figure() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    double xOf(qint64 row) const;
    qint64 rowAt(double x) const;
    void moveBorder(int border, qint64 row);
    int borderNear(double pixel) const;

    std::shared_ptr<const data::TimeSeries> m_series;
    std::vector<signal::Point> m_points;
    int m_channel = 0;
    qint64 m_train = 0;
    qint64 m_validation = 0;
    qint64 m_test = 0;
    qint64 m_lookBack = 0;
    bool m_editable = true;
    int m_dragged = -1;
    int m_chosen = 0;
};

} // namespace retort::ui
