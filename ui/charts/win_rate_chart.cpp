// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/win_rate_chart.h"

#include "core/foundation/role.h"

#include <array>

namespace retort::ui
{

namespace
{

struct Contestants {
    Role winner;
    Role beaten;
};

Contestants contestantsOf(Contest contest)
{
    switch (contest) {
    case Contest::distilled_over_teacher:
        return {Role::distilled_student, Role::teacher};
    case Contest::distilled_over_plain:
        return {Role::distilled_student, Role::plain_student};
    case Contest::plain_over_teacher:
        break;
    }
    return {Role::plain_student, Role::teacher};
}

} // namespace

WinRateChart::WinRateChart(QWidget* parent) : ChartPanel(parent)
{
    WinRateChart::retranslate();
    setEmptyState(tr("Who forecasts more windows better appears here once there are two models to compare."));
}

WinRateChart::~WinRateChart() = default;

void WinRateChart::retranslate()
{
    setTitle(tr("Win rate"));
}

void WinRateChart::append(Contest contest, double epoch, double rate)
{
    m_rates[contest].push_back({epoch, rate});
    changed();
}

void WinRateChart::clear()
{
    m_rates.clear();
    changed();
}

Figure WinRateChart::figure() const
{
    const std::array names = {tr("Distilled over teacher"), tr("Distilled over plain"),
                              tr("Plain over teacher")};
    const std::array briefNames = {tr("over teacher"), tr("over plain"), tr("plain over teacher")};
    Figure figure;
    figure.title = title();
    figure.x.title = tr("epoch");
    figure.x.wholeNumbers = true;
    figure.y.title = tr("windows won (%)");
    figure.y.percent = true;
    figure.y.from = 0;
    figure.y.to = 1;
    figure.y.tickStep = 0.25;
    figure.guides.push_back({Qt::Horizontal, 0.5, {}, {}});
    for (const auto& [contest, rates] : m_rates) {
        const auto [winner, beaten] = contestantsOf(contest);
        const FigureStyle style{figureStyle(winner).colour, figureStyle(beaten).dash,
                                figureStyle(winner).width};
        const auto index = static_cast<std::size_t>(contest);
        figure.lines.push_back(
            {names[index], style, rates, true, true, true, false, QString(), briefNames[index]});
    }
    return figure;
}

} // namespace retort::ui
