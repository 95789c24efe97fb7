// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/metric_box.h"

#include "ui/language/translated.h"

namespace retort::ui
{

MetricBox::MetricBox(bool pair, QWidget* parent) : QComboBox(parent), m_pair(pair)
{
    const auto& all = task::forecasting().metrics;
    if (pair)
        addItem(QString(), QString());
    for (const auto& metric : all)
        addItem(QString(), QString::fromStdString(metric.id));
    retranslate();
}

void MetricBox::retranslate()
{
    const auto& all = task::forecasting().metrics;
    if (m_pair)
        setItemText(0, tr("%1 and %2").arg(translated(all[0].label), translated(all[1].label)));
    for (int i = m_pair ? 1 : 0; i < count(); ++i) {
        const auto& metric = all[static_cast<std::size_t>(i - (m_pair ? 1 : 0))];
        setItemText(i, translated(metric.label));
        setItemData(i, translated(metric.help), Qt::ToolTipRole);
    }
    setAccessibleName(tr("Metric to show"));
}

std::vector<const task::Metric*> MetricBox::metrics() const
{
    const auto& task = task::forecasting();
    const auto* chosen = task.metric(currentData().toString().toStdString());
    return chosen ? std::vector{chosen} : std::vector{&task.metrics[0], &task.metrics[1]};
}

QString valueText(const task::Metric& metric, double value)
{
    return QString::number(value, 'f', metric.decimals);
}

QString labelWithUnit(const task::Metric& metric)
{
    const QString label = translated(metric.label);
    return *metric.unit.source ? QStringLiteral("%1 (%2)").arg(label, translated(metric.unit)) : label;
}

} // namespace retort::ui
