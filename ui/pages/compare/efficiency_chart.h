// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/efficiency.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

namespace retort::ui
{

/// The score of each network on the test windows over its latency.
class EfficiencyChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit EfficiencyChart(QWidget* parent = nullptr);

    /// `scoreName`: the metric with its unit.
    void setEfficiency(const experiment::Efficiency& efficiency, const QString& scoreName);
    void clear();
    Figure figure() const override;

protected:
    void retranslate() override;

private:
    struct Network {
        StageId stage;
        std::vector<signal::Point> place; ///< milliseconds, score
        QString text;
    };

    std::vector<Network> m_networks;
    QString m_scoreName;
};

} // namespace retort::ui
