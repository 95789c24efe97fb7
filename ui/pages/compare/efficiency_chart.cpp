// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/efficiency_chart.h"

#include "ui/language/translated.h"

#include <QLocale>

#include <algorithm>

namespace retort::ui
{

EfficiencyChart::EfficiencyChart(QWidget* parent) : ChartPanel(parent)
{
    setEnlargeButtonVisible(false);
    EfficiencyChart::retranslate();
}

void EfficiencyChart::retranslate()
{
    setTitle(tr("Test score vs. latency"));
    setEmptyState(tr("Press Measure to measure size, multiply-adds and latency of the networks."));
    setReading(tr("Each network at the median latency of one window and its score on the test windows; further left is faster."));
}

void EfficiencyChart::setEfficiency(const experiment::Efficiency& efficiency, const QString& scoreName)
{
    m_networks.clear();
    m_scoreName = scoreName;
    for (const auto& network : efficiency.networks)
        if (network.test && !network.latencies.empty())
            m_networks.push_back({network.stage, {{network.latencies.front().median, *network.test}},
                                  tr("%1, %2 parameters").arg(stageName(network.stage), QLocale().toString(static_cast<qlonglong>(network.parameters)))});
    changed();
}

void EfficiencyChart::clear()
{
    m_networks.clear();
    changed();
}

Figure EfficiencyChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("latency of one window (ms)");
    figure.y.title = m_scoreName;
    if (m_networks.empty())
        return figure;
    const auto byTime = [](const Network& a, const Network& b) { return a.place.front().x < b.place.front().x; };
    const auto [fastest, slowest] = std::ranges::minmax_element(m_networks, byTime);
    figure.x.from = 0;
    figure.x.to = slowest->place.front().x * 1.6; // with room for the words
    const auto byScore = [](const Network& a, const Network& b) { return a.place.front().y < b.place.front().y; };
    const auto [lowest, highest] = std::ranges::minmax_element(m_networks, byScore);
    const double room = std::max(0.4 * (highest->place.front().y - lowest->place.front().y), 0.02 * highest->place.front().y);
    figure.y.from = lowest->place.front().y - room;
    figure.y.to = highest->place.front().y + room;
    for (const Network& network : m_networks) {
        figure.lines.push_back({.name = stageName(network.stage), .style = figureStyle(network.stage), .points = network.place, .dots = true});
        figure.marks.push_back({network.place.front(), figureStyle(network.stage).colour, {}});
        const bool isRight = network.place.front().x > *figure.x.to / 2;
        figure.texts.push_back({network.place.front(), network.text, (isRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, {}});
    }
    return figure;
}

} // namespace retort::ui
