// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/comparison_chart.h"

#include "ui/charts/metric_box.h"
#include "ui/language/percent_text.h"
#include "ui/language/translated.h"

#include <QHBoxLayout>

#include <cmath>

namespace retort::ui
{

ComparisonChart::ComparisonChart(QWidget* parent) : ChartPanel(parent), m_choice(new MetricBox(MetricBox::Offer::pairFirst, this))
{
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { changed(); });
    controls()->addWidget(m_choice);
    ComparisonChart::retranslate();
    offerWhatIsMeasured();
    setEmptyState(tr("The models are compared here as soon as the first one is trained."));
}

ComparisonChart::~ComparisonChart() = default;

void ComparisonChart::retranslate()
{
    setTitle(tr("Comparison"));
    setReading(tr("All networks and the seasonal naive forecast by one metric. A network that is not below the naive bar has learned nothing of use."));
    m_choice->retranslate();
}

void ComparisonChart::setMetrics(Role role, const evaluation::Metrics& metrics)
{
    evaluation::Metrics whole;
    whole.mse = metrics.mse;
    whole.mae = metrics.mae;
    whole.relative = metrics.relative;
    if (metrics.nodes)
        whole.nodes.emplace().all = metrics.nodes->all;
    m_metrics[role] = std::move(whole);
    offerWhatIsMeasured();
    changed();
}

void ComparisonChart::offerWhatIsMeasured()
{
    m_choice->offerNodes(std::ranges::any_of(m_metrics, [](const auto& of) { return of.second.nodes.has_value(); }));
}

void ComparisonChart::setReference(Role reference)
{
    m_reference = reference;
    changed();
}

void ComparisonChart::setMeasuredOn(Windows windows)
{
    m_windows = windows;
    changed();
}

void ComparisonChart::clear()
{
    m_metrics.clear();
    changed();
}

Figure ComparisonChart::figure() const
{
    const auto shown = m_choice->metrics();
    Figure figure;
    figure.title = title();
    figure.x.title = tr("change vs %1 in %").arg(inSentence(stageName(m_reference)));
    for (const task::Metric* metric : shown)
        figure.x.categories << translated(metric->label);
    const bool test = m_windows == Windows::test;
    if (shown.size() > 1)
        figure.y.title = test ? tr("test error (scaled)") : tr("validation error (scaled)");
    else
        figure.y.title = test ? tr("test %1").arg(labelWithUnit(*shown.front())) : tr("validation %1").arg(labelWithUnit(*shown.front()));
    const auto reference = m_metrics.find(m_reference);
    const auto text = [&](Role role, const task::Metric& metric, double value) {
        const QString number = std::isfinite(value) ? valueText(metric, value) : QString();
        if (reference == m_metrics.end() || role == m_reference || !metric.lowerIsBetter)
            return number;
        const QString change = signedNumber(changeInPercent(value, metric.value(reference->second)));
        return change.isEmpty() ? number : number + u'\n' + change;
    };
    for (const auto& [role, metrics] : m_metrics) {
        FigureBars bars{stageName(role), figureStyle(role), {}, role == Role::oracle, role};
        for (const task::Metric* metric : shown) {
            const double value = metric->value(metrics);
            bars.bars.push_back({value, text(role, *metric, value), {}});
        }
        figure.bars.push_back(std::move(bars));
    }
    return figure;
}

} // namespace retort::ui
