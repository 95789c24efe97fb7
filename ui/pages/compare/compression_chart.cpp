// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/compression_chart.h"

#include "ui/language/translated.h"

#include <algorithm>
#include <utility>

namespace retort::ui
{
namespace
{

using experiment::CompressedNetwork;
using experiment::CompressionKind;

template <CompressionCost cost>
double costAs(const CompressedNetwork& network)
{
    return costOf(network, cost);
}

double (*costFunction(CompressionCost cost))(const CompressedNetwork&)
{
    switch (cost) {
    case CompressionCost::fileSize: return costAs<CompressionCost::fileSize>;
    case CompressionCost::latency: return costAs<CompressionCost::latency>;
    case CompressionCost::latencyOfMany: return costAs<CompressionCost::latencyOfMany>;
    case CompressionCost::multiplyAdds: return costAs<CompressionCost::multiplyAdds>;
    }
    return costAs<CompressionCost::fileSize>;
}

/// The label of its point, where there is little room.
QString pointLabel(const CompressedNetwork& network)
{
    const QString bits = network.int8 ? QStringLiteral("int8") : QString();
    if (network.kind == CompressionKind::none)
        return network.int8 ? bits : stageName(network.stage);
    const QString kept = network.kind == CompressionKind::units ? CompressionChart::tr("%1 % units").arg(100 * network.kept) : CompressionChart::tr("%1 % weights").arg(100 * network.kept);
    return network.int8 ? CompressionChart::tr("%1, %2").arg(kept, bits) : kept;
}

} // namespace

double costOf(const CompressedNetwork& network, CompressionCost cost)
{
    switch (cost) {
    case CompressionCost::fileSize: return static_cast<double>(network.fileBytes) / 1e3;
    case CompressionCost::latency: return network.latencies.empty() ? 0 : network.latencies.front().median;
    case CompressionCost::latencyOfMany: return network.latencies.empty() ? 0 : network.latencies.back().median;
    case CompressionCost::multiplyAdds: return static_cast<double>(network.multiplyAdds.value_or(0)) / 1e6;
    }
    return 0;
}

QString compressedName(const CompressedNetwork& network)
{
    QString name = stageName(network.stage);
    if (network.kind != CompressionKind::none)
        name = CompressionChart::tr("%1, %2").arg(name, (network.kind == CompressionKind::units ? CompressionChart::tr("%1 % of units") : CompressionChart::tr("%1 % of weights")).arg(100 * network.kept));
    return network.int8 ? CompressionChart::tr("%1, %2").arg(name, CompressionChart::tr("8 bits")) : name;
}

CompressionChart::CompressionChart(QWidget* parent) : ChartPanel(parent)
{
    setEnlargeButtonVisible(false);
    CompressionChart::retranslate();
}

void CompressionChart::retranslate()
{
    setTitle(tr("Test error vs. cost"));
    setEmptyState(tr("Press Compress to make smaller versions of the distilled student and measure them."));
    setReading(tr("Each network, measured as an exported file. Networks on the line are the Pareto front: no other is better in both error and cost. The table names the others."));
}

void CompressionChart::setCompression(const experiment::Compression& compression, CompressionCost cost)
{
    m_networks.clear();
    m_front.clear();
    m_cost = cost;
    for (const auto& network : compression.networks) {
        m_networks.push_back({network, {{costOf(network, cost), network.error}}});
        const bool best = experiment::isParetoOptimal(compression, network, costFunction(cost));
        m_networks.back().named = best || (network.kind == CompressionKind::none && !network.int8);
        if (best)
            m_front.push_back(m_networks.back().place.front());
    }
    std::ranges::sort(m_networks, {}, [](const Network& network) { return network.place.front().x; });
    std::ranges::sort(m_front, {}, &signal::Point::x);
    changed();
}

void CompressionChart::clear()
{
    m_networks.clear();
    m_front.clear();
    changed();
}

Figure CompressionChart::figure() const
{
    Figure figure;
    figure.title = title();
    switch (m_cost) {
    case CompressionCost::fileSize: figure.x.title = tr("size of the file (kB)"); break;
    case CompressionCost::latency: figure.x.title = tr("latency of one window (ms)"); break;
    case CompressionCost::latencyOfMany: figure.x.title = tr("latency of 32 windows (ms)"); break;
    case CompressionCost::multiplyAdds: figure.x.title = tr("multiply-adds of one window (millions)"); break;
    }
    figure.y.title = tr("test MSE");
    if (m_networks.empty())
        return figure;
    const auto [cheapest, dearest] = std::ranges::minmax_element(m_networks, {}, [](const Network& network) { return network.place.front().x; });
    const auto [lowest, highest] = std::ranges::minmax_element(m_networks, {}, [](const Network& network) { return network.place.front().y; });
    figure.x.scale = AxisScale::logarithmic;
    figure.x.from = std::max(cheapest->place.front().x, 1e-9) / 1.6; // with room for the words
    figure.x.to = dearest->place.front().x * 1.6;
    const double room = std::max(0.25 * (highest->place.front().y - lowest->place.front().y), 0.01 * highest->place.front().y);
    figure.y.from = lowest->place.front().y - room;
    figure.y.to = highest->place.front().y + room;
    figure.lines.push_back({.name = tr("Pareto front"), .style = {{}, Dash::dotted, 1.2}, .points = m_front, .isData = false});
    bool above = true; // alternately above and below
    for (const Network& network : m_networks) {
        figure.lines.push_back({.name = compressedName(network.made), .style = figureStyle(network.made.stage), .points = network.place, .inLegend = false, .dots = true});
        figure.marks.push_back({network.place.front(), figureStyle(network.made.stage).colour, {}});
        const bool isFirst = &network == &m_networks.front(); // its label would cover the axis
        if (network.named)
            figure.texts.push_back({network.place.front(), pointLabel(network.made), (isFirst ? Qt::AlignRight : Qt::AlignHCenter) | (std::exchange(above, !above) ? Qt::AlignTop : Qt::AlignBottom), {}});
    }
    return figure;
}

} // namespace retort::ui
