// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <map>

namespace retort::ui
{

/// Scaled MSE of each target channel: bars side by side; above thirty channels lines over the channel's
/// number.
class ChannelErrorChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ChannelErrorChart(QWidget* parent = nullptr);
    ~ChannelErrorChart() override;

    void setChannels(const QStringList& names);
    void setErrors(Role role, std::span<const double> msePerChannel);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    QStringList m_channels;
    std::map<Role, std::vector<signal::Point>> m_errors;
};

} // namespace retort::ui
