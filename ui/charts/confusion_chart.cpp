// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/confusion_chart.h"

#include "ui/charts/figure.h"
#include "ui/charts/figure_canvas.h"
#include "ui/language/translated.h"

#include <algorithm>

namespace retort::ui
{

ConfusionChart::ConfusionChart(Role role, QWidget* parent) : ChartPanel(parent), m_role(role)
{
    canvas()->setZoomable(false);
    ConfusionChart::retranslate();
}

ConfusionChart::~ConfusionChart() = default;

void ConfusionChart::retranslate()
{
    setTitle(tr("Confusion: %1").arg(inSentence(stageName(m_role))));
    setReading(tr("Rows are true classes, columns predicted classes; cells count windows. Green: correct. Magenta: confused."));
    setEmptyState(tr("The confusion appears after the first epoch."));
}

void ConfusionChart::setClasses(const QStringList& names)
{
    m_names = names;
    changed();
}

void ConfusionChart::setMetrics(const evaluation::ClassMetrics& metrics, bool test)
{
    m_metrics = metrics;
    m_test = test;
    changed();
}

void ConfusionChart::clear()
{
    m_metrics = {};
    changed();
}

Figure ConfusionChart::figure() const
{
    Figure figure;
    figure.title = title();
    const auto classes = static_cast<std::size_t>(m_names.size());
    if (classes == 0 || m_metrics.confusion.size() != classes * classes)
        return figure;
    figure.x.title = m_test ? tr("predicted class (test windows)") : tr("predicted class (validation windows)");
    figure.y.title = tr("true class");
    figure.x.categories = m_names;
    figure.x.from = -0.5;
    figure.x.to = static_cast<double>(classes) - 0.5;
    figure.map.rows = m_names;
    figure.map.columns = classes;
    figure.map.limit = 1;
    figure.map.above = QColor(0x1d8a5f);
    figure.map.below = QColor(0xb03a8c);
    for (std::size_t k = 0; k < classes; ++k)
        for (std::size_t said = 0; said < classes; ++said) {
            const std::int64_t count = m_metrics.confusion[k * classes + said];
            const double share = static_cast<double>(count) / static_cast<double>(std::max<std::int64_t>(1, m_metrics.perClass[k].support));
            figure.map.values.push_back(k == said ? 100 * share : -100 * share);
            figure.map.texts << QString::number(count);
        }
    figure.map.limit = 100;
    return figure;
}

} // namespace retort::ui
