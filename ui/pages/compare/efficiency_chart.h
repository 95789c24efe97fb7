// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/efficiency.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

namespace retort::ui
{

/// The test error of each network over the time of one forecast: left and below is better.
class EfficiencyChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit EfficiencyChart(QWidget* parent = nullptr);

    /// `errorName` with its unit.
    void setEfficiency(const experiment::Efficiency& efficiency, const QString& errorName);
    void clear();
    Figure figure() const override;

protected:
    void retranslate() override;

private:
    struct Network {
        StageId stage;
        std::vector<signal::Point> place; ///< milliseconds, error
        QString text;
    };

    std::vector<Network> m_networks;
    QString m_errorName;
};

} // namespace retort::ui
