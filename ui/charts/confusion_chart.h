// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/class_metrics.h"
#include "ui/charts/chart_panel.h"

namespace retort::ui
{

/// The true class of each window against the class that a network says, in numbers of windows; the colour is the share of the true class.
class ConfusionChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ConfusionChart(Role role, QWidget* parent = nullptr);
    ~ConfusionChart() override;

    void setClasses(const QStringList& names);
    void setMetrics(const evaluation::ClassMetrics& metrics, bool test);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    Role m_role;
    QStringList m_names;
    evaluation::ClassMetrics m_metrics;
    bool m_test = false;
};

} // namespace retort::ui
