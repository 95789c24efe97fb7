// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/collections/label_rule.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <memory>

namespace retort::ui
{

/// What the label of each window is decided by, over the series: the thresholds are the borders between the tints of the classes.
class LabelChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit LabelChart(QWidget* parent = nullptr);
    ~LabelChart() override;

    void setLabels(std::shared_ptr<const data::TimeSeries> series, std::shared_ptr<const data::WindowLabels> labels, const data::LabelRule& rule, int horizon);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    double xOf(std::int64_t row) const;
    QString measureText() const;

    std::shared_ptr<const data::TimeSeries> m_series;
    std::shared_ptr<const data::WindowLabels> m_labels;
    data::LabelRule m_rule;
    int m_horizon = 1;
    std::vector<signal::Point> m_points;               ///< at the last row that each window reads
    std::vector<std::vector<signal::Point>> m_borders; ///< of the classes, from below the lowest to above the highest
    std::vector<std::size_t> m_counts;                 ///< windows of each class
};

} // namespace retort::ui
