// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

enum class Contest { distilled_over_teacher, distilled_over_plain, plain_over_teacher };

/// Share of windows won, per epoch, with the line of 50 %. A curve has the colour of the one that wins and
/// the dash of the one that is beaten.
class WinRateChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit WinRateChart(QWidget* parent = nullptr);
    ~WinRateChart() override;

    /// `rate` from 0 to 1.
    void append(Contest contest, double epoch, double rate);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    std::map<Contest, std::vector<signal::Point>> m_rates;
};

} // namespace retort::ui
