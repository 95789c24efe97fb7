// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <array>
#include <memory>

namespace retort::ui
{

class SplitHandle;

/// One channel of the loaded series with the split drawn over it. The boundaries are handles:
/// dragged with the mouse, or reached with Tab and moved with the arrow keys (with Shift in large steps).
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
    /// While a border moves. The end of the test part stays where it is.
    void splitDragged(qint64 trainRows, qint64 validationRows);

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    qint64 rows() const;
    double xOf(qint64 row) const;
    qint64 nearestRow(double x) const;
    void readChannel();
    void findGaps();
    void placeHandles();
    void moveBorder(std::size_t border, qint64 row);

    std::shared_ptr<const data::TimeSeries> m_series;
    std::vector<signal::Point> m_points;
    std::vector<std::pair<qint64, qint64>> m_gaps; ///< rows without a value: from, up to but not including
    int m_channel = 0;
    qint64 m_train = 0;
    qint64 m_validation = 0;
    qint64 m_test = 0;
    qint64 m_lookBack = 0;
    bool m_editable = true;
    std::array<SplitHandle*, 2> m_handles;
};

} // namespace retort::ui
