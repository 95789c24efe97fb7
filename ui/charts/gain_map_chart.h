// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

class QComboBox;

namespace retort::ui
{

/// Where the distilled student forecasts better than another forecaster, by channel and step of the horizon: the change of the
/// MSE in per cent, a gain in one colour and a loss in another.
class GainMapChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit GainMapChart(QWidget* parent = nullptr);
    ~GainMapChart() override;

    void setChannels(const QStringList& names, int horizon);
    /// MSE of each cell, [rows of steps, channels], as evaluation::Metrics has it; of validation windows, or of test windows.
    void setErrors(Role role, const std::vector<float>& msePerCell, bool test);
    void clear();

Q_SIGNALS:
    void channelChosen(int channel);

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    struct Errors {
        std::vector<float> mse;
        bool test = false;
    };

    QComboBox* m_against;
    QStringList m_channels;
    int m_horizon = 0;
    std::map<Role, Errors> m_errors;
};

} // namespace retort::ui
