// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

enum class Contest { distilled_over_teacher, distilled_over_plain, plain_over_teacher };

/// Win rate per epoch, with a 50 % line. A curve has the colour of the forecaster whose wins it shows and
/// the dash of its opponent.
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
