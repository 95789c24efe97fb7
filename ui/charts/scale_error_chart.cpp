// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scale_error_chart.h"

#include "core/evaluation/metrics.h"
#include "ui/language/translated.h"

#include <algorithm>

namespace retort::ui
{

namespace
{

constexpr std::size_t longestTrail = 8;

/// Earlier epochs of one bar, thinned to what can be told apart.
std::vector<double> trailOf(const std::vector<std::vector<double>>& epochs, std::size_t scale)
{
    const std::size_t earlier = epochs.size() - 1;
    const std::size_t count = std::min(earlier, longestTrail);
    std::vector<double> trail;
    for (std::size_t i = 0; i < count; ++i)
        if (const auto& epoch = epochs[i * earlier / count]; scale < epoch.size())
            trail.push_back(epoch[scale]);
    return trail;
}

} // namespace

ScaleErrorChart::ScaleErrorChart(QWidget* parent) : ChartPanel(parent)
{
    ScaleErrorChart::retranslate();
    setEmptyState(tr("The error at coarser scales appears here after the first epoch."));
}

ScaleErrorChart::~ScaleErrorChart() = default;

void ScaleErrorChart::retranslate()
{
    setTitle(tr("Error per scale"));
}

void ScaleErrorChart::append(Role role, std::span<const double> msePerScale)
{
    m_epochs[role].emplace_back(msePerScale.begin(), msePerScale.end());
    changed();
}

void ScaleErrorChart::clear()
{
    m_epochs.clear();
    changed();
}

Figure ScaleErrorChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("scale (steps pooled)");
    figure.y.title = tr("MSE (scaled)");
    std::size_t scales = 0;
    for (const auto& [role, epochs] : m_epochs) {
        const std::vector<double>& latest = epochs.back();
        FigureBars bars{stageName(role), figureStyle(role), {}};
        for (std::size_t scale = 0; scale < latest.size(); ++scale)
            bars.bars.push_back({latest[scale], {}, trailOf(epochs, scale)});
        scales = std::max(scales, latest.size());
        figure.bars.push_back(std::move(bars));
    }
    for (std::size_t scale = 0; scale < std::min(scales, evaluation::pooledScales.size()); ++scale)
        figure.x.categories.append(QStringLiteral("×%1").arg(evaluation::pooledScales[scale]));
    return figure;
}

} // namespace retort::ui
