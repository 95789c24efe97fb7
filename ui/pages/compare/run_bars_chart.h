// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/task.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

/// A test metric of the models of several runs, a group of bars for each run.
class RunBarsChart : public ChartPanel
{
    Q_OBJECT
public:
    struct Run {
        QString name;
        std::map<Role, double> test;
    };

    explicit RunBarsChart(QWidget* parent = nullptr);

    void setRuns(std::vector<Run> runs, const task::Metric& metric);

protected:
    Figure figure() const override;

private:
    std::vector<Run> m_runs;
    const task::Metric* m_metric;
};

} // namespace retort::ui
