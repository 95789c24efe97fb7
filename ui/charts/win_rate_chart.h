// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/stage_id.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

/// Win rate per epoch, with a 50 % line. A curve has the colour of the forecaster whose wins it shows and
/// the dash of its opponent.
class WinRateChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit WinRateChart(QWidget* parent = nullptr);
    ~WinRateChart() override;

    /// `rate` from 0 to 1.
    void append(StageId stage, StageId over, double epoch, double rate);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    std::map<std::pair<StageId, StageId>, std::vector<signal::Point>> m_rates;
};

} // namespace retort::ui
