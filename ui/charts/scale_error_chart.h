// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

/// MSE after pooling 1, 2, 4, 8 steps: the models side by side, earlier epochs as fading trails.
class ScaleErrorChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ScaleErrorChart(QWidget* parent = nullptr);
    ~ScaleErrorChart() override;

    /// `msePerScale`: scaled, one for each of evaluation::pooledScales that the horizon holds.
    void append(Role role, std::span<const double> msePerScale);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    std::map<Role, std::vector<std::vector<double>>> m_epochs;
};

} // namespace retort::ui
