// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/channel_error_chart.h"

#include "ui/language/translated.h"

namespace retort::ui
{

namespace
{

constexpr qsizetype mostBars = 30;

} // namespace

ChannelErrorChart::ChannelErrorChart(QWidget* parent) : ChartPanel(parent)
{
    ChannelErrorChart::retranslate();
    setEmptyState(tr("The error of each target channel appears here after the first epoch."));
}

ChannelErrorChart::~ChannelErrorChart() = default;

void ChannelErrorChart::retranslate()
{
    setTitle(tr("Error per channel"));
}

void ChannelErrorChart::setChannels(const QStringList& names)
{
    m_channels = names;
    changed();
}

void ChannelErrorChart::setErrors(Role role, std::span<const double> msePerChannel)
{
    std::vector<signal::Point>& points = m_errors[role];
    points.clear();
    for (std::size_t channel = 0; channel < msePerChannel.size(); ++channel)
        points.push_back({static_cast<double>(channel + 1), msePerChannel[channel]});
    changed();
}

void ChannelErrorChart::clear()
{
    m_errors.clear();
    changed();
}

Figure ChannelErrorChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.y.title = tr("MSE (scaled)");
    if (m_channels.size() > mostBars) {
        figure.x.title = tr("channel (number)");
        figure.x.wholeNumbers = true;
        for (const auto& [role, points] : m_errors)
            figure.lines.push_back({stageName(role), figureStyle(role), points, true, true, false});
        return figure;
    }
    figure.x.title = tr("channel");
    figure.x.categories = m_channels;
    for (const auto& [role, points] : m_errors) {
        FigureBars bars{stageName(role), figureStyle(role), {}};
        for (const signal::Point& point : points)
            bars.bars.push_back({point.y, {}, {}});
        figure.bars.push_back(std::move(bars));
    }
    return figure;
}

} // namespace retort::ui
