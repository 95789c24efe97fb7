// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/class_metrics.h"
#include "ui/charts/chart_panel.h"

#include <map>

class QComboBox;

namespace retort::ui
{

/// F1, precision or recall of each class, a bar for each network.
class ClassScoreChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ClassScoreChart(QWidget* parent = nullptr);
    ~ClassScoreChart() override;

    void setClasses(const QStringList& names);
    void setMetrics(Role role, const evaluation::ClassMetrics& metrics, bool test);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    QComboBox* m_choice;
    QStringList m_names;
    std::map<Role, evaluation::ClassMetrics> m_metrics;
    bool m_test = false;
};

} // namespace retort::ui
