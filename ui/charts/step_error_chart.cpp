// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/step_error_chart.h"

#include "ui/language/translated.h"

namespace retort::ui
{

StepErrorChart::StepErrorChart(QWidget* parent) : ChartPanel(parent)
{
    StepErrorChart::retranslate();
    setEmptyState(tr("The error of each step ahead appears here after the first epoch."));
}

StepErrorChart::~StepErrorChart() = default;

void StepErrorChart::retranslate()
{
    setTitle(tr("Error per horizon step"));
}

void StepErrorChart::setErrors(Role role, std::span<const double> msePerStep)
{
    std::vector<signal::Point>& points = m_errors[role];
    points.clear();
    for (std::size_t step = 0; step < msePerStep.size(); ++step)
        points.push_back({static_cast<double>(step + 1), msePerStep[step]});
    changed();
}

void StepErrorChart::clear()
{
    m_errors.clear();
    changed();
}

Figure StepErrorChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("horizon (steps ahead)");
    figure.x.wholeNumbers = true;
    figure.y.title = tr("MSE (scaled)");
    for (const auto& [role, points] : m_errors)
        figure.lines.push_back({stageName(role), figureStyle(role), points, true, true, false});
    return figure;
}

} // namespace retort::ui
