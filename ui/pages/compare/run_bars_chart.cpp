// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/run_bars_chart.h"

#include "ui/charts/metric_box.h"
#include "ui/language/translated.h"

#include <limits>

namespace retort::ui
{

RunBarsChart::RunBarsChart(QWidget* parent) : ChartPanel(parent), m_metric(&task::forecasting().metrics.front()) {}

void RunBarsChart::setRuns(std::vector<Run> runs, const task::Metric& metric)
{
    m_metric = &metric;
    m_runs = std::move(runs);
    changed();
}

Figure RunBarsChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("run");
    figure.y.title = labelWithUnit(*m_metric);
    if (m_metric->lowerIsBetter)
        figure.y.from = 0;
    for (const Run& run : m_runs)
        figure.x.categories << run.name;
    for (const Role role : {Role::teacher, Role::plain_student, Role::distilled_student, Role::oracle,
                            Role::seasonal_naive, Role::majority_class, Role::last_class}) {
        FigureBars bars{translated(labelOf(role)), figureStyle(role), {}, role == Role::oracle};
        bool any = false;
        for (const Run& run : m_runs) {
            const auto found = run.test.find(role);
            const bool known = found != run.test.end();
            any = any || known;
            const double value = known ? found->second : std::numeric_limits<double>::quiet_NaN();
            bars.bars.push_back({value, known ? valueText(*m_metric, value) : QString(), {}});
        }
        if (any)
            figure.bars.push_back(std::move(bars));
    }
    return figure;
}

} // namespace retort::ui
