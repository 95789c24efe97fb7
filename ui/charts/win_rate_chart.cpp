// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/win_rate_chart.h"

#include "ui/language/translated.h"

namespace retort::ui
{

WinRateChart::WinRateChart(QWidget* parent) : ChartPanel(parent)
{
    WinRateChart::retranslate();
    setEmptyState(tr("Who forecasts more windows better appears here once there are two models to compare."));
}

WinRateChart::~WinRateChart() = default;

void WinRateChart::retranslate()
{
    setTitle(tr("Win rate over…"));
    setReading(tr("The share of windows in which a network has the lower error. 50 % is a draw."));
}

void WinRateChart::append(StageId stage, StageId over, double epoch, double rate)
{
    m_rates[{stage, over}].push_back({epoch, rate});
    changed();
}

void WinRateChart::clear()
{
    m_rates.clear();
    changed();
}

Figure WinRateChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("epoch (validation windows)");
    figure.x.wholeNumbers = true;
    figure.y.title = tr("windows won (%)");
    figure.y.percent = true;
    figure.y.from = -0.04; // a line on either end is seen
    figure.y.to = 1.04;
    figure.y.tickStep = 0.25;
    figure.guides.push_back({Qt::Horizontal, 0.5, {}, {}});
    for (const auto& [pair, rates] : m_rates) {
        const auto& [stage, over] = pair;
        const FigureStyle style{figureStyle(stage.role).colour, figureStyle(over.role).dash, figureStyle(stage.role).width};
        const QString name = tr("%1 over %2").arg(stageName(stage), inSentence(stageName(over)));
        const QString overBrief = inSentence(briefName(over));
        const QString brief = stage == Role::distilled_student ? tr("over %1").arg(overBrief) : tr("%1 over %2").arg(inSentence(briefName(stage)), overBrief);
        figure.lines.push_back({name, style, rates, true, true, true, false, QString(), brief, stage.role, tr("%1 %2 %").arg(overBrief).arg(100 * rates.back().y, 0, 'f', 0)});
    }
    return figure;
}

} // namespace retort::ui
