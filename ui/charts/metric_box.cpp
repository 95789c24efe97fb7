// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/metric_box.h"

#include "ui/language/translated.h"

#include <QListView>

namespace retort::ui
{
namespace
{

std::vector<const task::Metric*> forecastMetrics()
{
    std::vector<const task::Metric*> metrics;
    for (const auto& metric : task::forecasting().metrics)
        metrics.push_back(&metric);
    return metrics;
}

const task::Metric* metricOf(const QVariant& id)
{
    const std::string name = id.toString().toStdString();
    return task::taskWith(name).metric(name);
}

} // namespace

MetricBox::MetricBox(Offer offer, QWidget* parent) : QComboBox(parent), m_offer(offer)
{
    if (offer == Offer::pairFirst)
        addItem(QString(), QString());
    const task::Task* before = nullptr;
    for (const auto* metric : offer == Offer::everyTask ? task::everyMetric() : forecastMetrics()) {
        const task::Task& task = task::taskWith(metric->id);
        if (before && before != &task)
            insertSeparator(count());
        before = &task;
        addItem(QString(), QString::fromStdString(metric->id));
    }
    retranslate();
}

void MetricBox::retranslate()
{
    for (int i = 0; i < count(); ++i)
        if (const auto* metric = metricOf(itemData(i))) {
            setItemText(i, translated(metric->label));
            setItemData(i, translated(metric->help), Qt::ToolTipRole);
        }
    if (m_offer == Offer::pairFirst)
        setItemText(0, tr("%1 and %2").arg(translated(forecastMetrics()[0]->label), translated(forecastMetrics()[1]->label)));
    setAccessibleName(tr("Metric to show"));
}

std::vector<const task::Metric*> MetricBox::metrics() const
{
    const auto* chosen = metricOf(currentData());
    return chosen ? std::vector{chosen} : std::vector{forecastMetrics()[0], forecastMetrics()[1]};
}

void MetricBox::offerNodes(bool offered)
{
    auto* rows = qobject_cast<QListView*>(view());
    for (int i = 0; i < count(); ++i)
        if (const auto* metric = metricOf(itemData(i)); metric && metric->ofNodes) {
            rows->setRowHidden(i, !offered);
            if (!offered && i == currentIndex())
                setCurrentIndex(0);
        }
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
