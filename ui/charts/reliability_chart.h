// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/class_metrics.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

/// How often a network is right where it is so and so sure, over bins of its largest probability.
class ReliabilityChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ReliabilityChart(QWidget* parent = nullptr);
    ~ReliabilityChart() override;

    /// `logits` [windows, classes] of the test windows.
    void setLogits(Role role, const std::vector<int>& labels, const std::vector<float>& logits);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    std::map<Role, std::vector<signal::Point>> m_points;
    std::vector<signal::Point> m_diagonal = {{0, 0}, {1, 1}};
};

} // namespace retort::ui
