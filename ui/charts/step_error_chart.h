// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

/// Scaled MSE of each step of the horizon.
class StepErrorChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit StepErrorChart(QWidget* parent = nullptr);
    ~StepErrorChart() override;

    void setErrors(Role role, std::span<const double> msePerStep);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    std::map<Role, std::vector<signal::Point>> m_errors;
};

} // namespace retort::ui
