// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/efficiency_view.h"

#include "core/record/efficiency_file.h"
#include "ui/charts/metric_box.h"
#include "ui/language/translated.h"
#include "ui/pages/compare/efficiency_chart.h"
#include "ui/pages/shared/list_table.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>

namespace retort::ui
{
namespace
{

using experiment::NetworkEfficiency;

QString timesText(const experiment::Efficiency& efficiency, const NetworkEfficiency& network, std::optional<double> (*of)(const NetworkEfficiency&))
{
    const auto times = experiment::timesLess(efficiency, network, of);
    return times && network.stage != StageId(Role::teacher) ? EfficiencyView::tr(" (%1×)").arg(QLocale().toString(*times, 'f', 1)) : QString();
}

const task::Metric& metricOf(const experiment::Efficiency& efficiency)
{
    return *task::taskWith(efficiency.metric).metric(efficiency.metric);
}

QString millisecondsText(double milliseconds)
{
    return QLocale().toString(milliseconds, 'f', milliseconds < 10 ? 2 : 1);
}

} // namespace

EfficiencyView::EfficiencyView(std::shared_ptr<experiment::Engine> engine, QWidget* parent)
    : QWidget(parent), m_engine(std::move(engine)), m_hint(new QLabel(this)), m_measure(new QPushButton(this)), m_table(new QTableWidget(this)), m_chart(new EfficiencyChart(this))
{
    m_hint->setProperty("role", "hint");
    m_hint->setWordWrap(true);
    makeList(*m_table);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->show(); // names the figures
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_measure);
    row->addWidget(m_hint, 1);
    column->addLayout(row);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_chart);
    splitter->setSizes({560, 500});
    column->addWidget(splitter, 1);
    connect(m_measure, &QPushButton::clicked, this, &EfficiencyView::measure);
    connect(&m_asker, &Asker::busyChanged, this, &EfficiencyView::showState);
    retranslate();
}

EfficiencyView::~EfficiencyView()
{
    m_stop.cancel();
}

void EfficiencyView::setRecord(const experiment::Record* record)
{
    const bool same = record && m_record && record->directory == m_record->directory;
    if (!same) {
        m_stop.cancel();
        m_asker.forget();
        m_measured.reset();
    }
    m_record = record ? std::optional(*record) : std::nullopt;
    if (!same)
        read();
    showState();
}

/// Reads the last measurement.
void EfficiencyView::read()
{
    m_reader.forget();
    if (!m_record)
        return;
    m_reader.ask([directory = m_record->directory] { return experiment::readEfficiency(directory); },
                 [this](std::optional<experiment::Efficiency> measured) {
                     if (measured && !m_measured)
                         m_measured = Result<experiment::Efficiency>(std::move(*measured));
                     showState();
                 });
}

void EfficiencyView::measure()
{
    if (!m_record)
        return;
    m_stop = {};
    m_asker.ask([engine = m_engine, record = *m_record, stop = m_stop] { return engine->measureEfficiency(record, stop); },
                [this](Result<experiment::Efficiency> measured) {
                    m_measured = std::move(measured);
                    showState();
                });
}

void EfficiencyView::retranslate()
{
    m_measure->setText(tr("Measure"));
    m_table->setAccessibleName(tr("Efficiency of the networks"));
    showState();
}

void EfficiencyView::showState()
{
    m_measure->setEnabled(m_record && !m_asker.isBusy());
    const bool known = m_measured && *m_measured;
    if (!m_record)
        m_hint->setText(tr("Select one run in the table."));
    else if (m_asker.isBusy())
        m_hint->setText(tr("Measuring: a few seconds for each network…"));
    else if (m_measured && !*m_measured)
        m_hint->setText(translated(m_measured->error().message));
    else if (known)
        m_hint->setText(tr("Measured on this machine, threads: %1. In brackets: reduction relative to the teacher.").arg((*m_measured)->threads));
    else
        m_hint->setText(tr("Latency, size and multiply-adds of the networks of the selected run, beside the teacher."));
    showTable();
    if (known) {
        m_chart->setEfficiency(**m_measured, tr("test %1").arg(labelWithUnit(metricOf(**m_measured))));
    } else {
        m_chart->clear();
    }
}

void EfficiencyView::showTable()
{
    m_table->clear();
    m_table->setVisible(m_measured && *m_measured);
    if (!m_measured || !*m_measured)
        return;
    const experiment::Efficiency& efficiency = **m_measured;
    QStringList names = {QString(), tr("Test %1").arg(translated(metricOf(efficiency).label)), tr("Parameters"), tr("Multiply-adds"), tr("Weights file")};
    for (const auto& latency : efficiency.networks.front().latencies)
        names << tr("Peak memory, batch %1").arg(latency.windows) << tr("Median latency, batch %1 (ms)").arg(latency.windows) << tr("95th percentile, batch %1 (ms)").arg(latency.windows);
    m_table->setRowCount(static_cast<int>(names.size()));
    m_table->setColumnCount(static_cast<int>(efficiency.networks.size()));
    m_table->setVerticalHeaderLabels(names);
    const QLocale locale;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const NetworkEfficiency& network = efficiency.networks[static_cast<std::size_t>(column)];
        int row = 0;
        const auto put = [&](const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row++, column, item);
        };
        put(stageName(network.stage));
        put(network.test ? locale.toString(*network.test, 'f', 4) : QStringLiteral("–"));
        put(locale.toString(static_cast<qlonglong>(network.parameters)) +
            timesText(efficiency, network, [](const NetworkEfficiency& one) { return std::optional(static_cast<double>(one.parameters)); }));
        put(network.multiplyAdds ? locale.toString(static_cast<qlonglong>(*network.multiplyAdds)) + timesText(efficiency, network, [](const NetworkEfficiency& one) {
                return one.multiplyAdds ? std::optional(static_cast<double>(*one.multiplyAdds)) : std::nullopt;
            })
                                 : QStringLiteral("–"));
        put(network.fileBytes ? locale.formattedDataSize(*network.fileBytes, 2, QLocale::DataSizeSIFormat) : QStringLiteral("–"));
        for (std::size_t i = 0; i < network.latencies.size(); ++i) {
            put(locale.formattedDataSize(network.latencies[i].peakBytes, 2, QLocale::DataSizeSIFormat));
            put(millisecondsText(network.latencies[i].median) + (i == 0 ? timesText(efficiency, network, [](const NetworkEfficiency& one) { return std::optional(one.latencies.front().median); })
                                                                        : timesText(efficiency, network, [](const NetworkEfficiency& one) { return std::optional(one.latencies.back().median); })));
            put(millisecondsText(network.latencies[i].p95));
        }
    }
    m_table->resizeColumnsToContents();
}

void EfficiencyView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace retort::ui
