// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/compression_view.h"

#include "core/record/compression_file.h"
#include "ui/language/translated.h"
#include "ui/pages/compare/compression_chart.h"
#include "ui/pages/shared/list_table.h"
#include "ui/session/file_names.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableWidget>

#include <algorithm>

namespace retort::ui
{

CompressionView::CompressionView(std::shared_ptr<experiment::Engine> engine, QWidget* parent)
    : QWidget(parent), m_engine(std::move(engine)), m_compress(new QPushButton(this)), m_end(new QPushButton(this)), m_epochsLabel(new QLabel(this)), m_epochs(new QSpinBox(this)),
      m_int8(new QCheckBox(this)), m_withinLabel(new QLabel(this)), m_within(new QSpinBox(this)), m_costLabel(new QLabel(this)), m_cost(new QComboBox(this)), m_hint(new QLabel(this)),
      m_table(new QTableWidget(this)), m_chart(new CompressionChart(this))
{
    build();
    connect(m_compress, &QPushButton::clicked, this, &CompressionView::compress);
    connect(m_end, &QPushButton::clicked, this, [this] { m_control.stop(); });
    connect(m_cost, &QComboBox::currentIndexChanged, this, &CompressionView::showChart);
    connect(m_within, &QSpinBox::valueChanged, this, &CompressionView::showState);
    connect(&m_asker, &Asker::busyChanged, this, &CompressionView::showState);
    retranslate();
}

CompressionView::~CompressionView()
{
    m_control.stop();
}

void CompressionView::build()
{
    m_hint->setProperty("role", "hint");
    m_hint->setWordWrap(true);
    m_epochs->setRange(1, 1000);
    m_epochs->setValue(experiment::CompressionPlan().epochs);
    m_int8->setChecked(true);
    m_within->setRange(0, 100);
    m_within->setValue(5);
    m_within->setSuffix(QStringLiteral(" %"));
    m_epochsLabel->setBuddy(m_epochs);
    m_withinLabel->setBuddy(m_within);
    m_costLabel->setBuddy(m_cost);
    for (const auto cost : {CompressionCost::fileSize, CompressionCost::latency, CompressionCost::latencyOfMany, CompressionCost::multiplyAdds})
        m_cost->addItem(QString(), static_cast<int>(cost));
    m_cost->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    makeList(*m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_compress, m_end, m_epochsLabel, m_epochs, m_int8})
        row->addWidget(widget);
    row->addStretch();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_withinLabel, m_within, m_costLabel, m_cost})
        row->addWidget(widget);
    column->addLayout(row);
    column->addWidget(m_hint);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_chart);
    splitter->setSizes({620, 440});
    column->addWidget(splitter, 1);
}

void CompressionView::setRecord(const experiment::Record* record)
{
    const bool same = record && m_record && record->directory == m_record->directory;
    m_record = record ? std::optional(*record) : std::nullopt;
    if (!same) {
        m_control.stop();
        m_asker.forget();
        m_made.reset();
        read();
    }
    showState();
}

/// Reads the last measurement.
void CompressionView::read()
{
    m_reader.forget();
    if (!m_record)
        return;
    m_reader.ask([directory = m_record->directory] { return experiment::readCompression(directory); },
                 [this](std::optional<experiment::Compression> made) {
                     if (made && !m_made)
                         m_made = Answer(std::move(*made));
                     showState();
                 });
}

void CompressionView::compress()
{
    if (!m_record)
        return;
    m_control = {};
    m_progress.clear();
    experiment::CompressionPlan plan;
    plan.epochs = m_epochs->value();
    plan.int8 = m_int8->isChecked();
    const auto progress = [this](const Message& what, double part) {
        QMetaObject::invokeMethod(
            this,
            [this, what, part] {
                m_progress = tr("%1 (%2 %)").arg(translated(what)).arg(100 * part, 0, 'f', 0);
                showState();
            },
            Qt::QueuedConnection);
    };
    m_asker.ask([engine = m_engine, record = *m_record, plan, progress, control = m_control] { return engine->compress(record, plan, progress, control); },
                [this](Answer made) {
                    m_made = std::move(made);
                    showState();
                });
}

void CompressionView::retranslate()
{
    m_compress->setText(tr("Compress"));
    m_compress->setToolTip(tr("Keeps half and a quarter of the hidden units, and half and a fifth of the weights, with fine-tuning after each step; the files are in the run's folder \"compressed\""));
    m_end->setText(tr("Stop"));
    m_epochsLabel->setText(tr("Fine-tuning epochs"));
    m_int8->setText(tr("Also quantize to 8 bits"));
    m_withinLabel->setText(tr("Smallest within"));
    m_costLabel->setText(tr("Cost"));
    const QStringList costs = {tr("File size"), tr("Latency of 1 window"), tr("Latency of 32 windows"), tr("Multiply-adds")};
    for (int i = 0; i < m_cost->count(); ++i)
        m_cost->setItemText(i, costs[i]);
    m_table->setAccessibleName(tr("Compressed networks"));
    for (const auto& [label, widget] : {std::pair<QLabel*, QWidget*>{m_epochsLabel, m_epochs}, {m_withinLabel, m_within}, {m_costLabel, m_cost}})
        widget->setAccessibleName(label->text());
    showState();
}

QString CompressionView::smallestText() const
{
    const auto* smallest = experiment::smallestWithin(**m_made, m_within->value());
    if (!smallest)
        return {};
    return tr("Smallest file with a validation error at most %1 % larger: %2 (%3.pt and .onnx in the folder of the run).")
        .arg(m_within->value())
        .arg(inSentence(compressedName(*smallest)), nameOf(smallest->file));
}

/// A sentence if 8-bit weights are slower.
QString CompressionView::eightBitText() const
{
    const auto& networks = (*m_made)->networks;
    const auto of = [&](bool int8) {
        return std::find_if(networks.rbegin(), networks.rend(), [int8](const auto& network) { return network.kind == experiment::CompressionKind::none && network.int8 == int8 && !network.latencies.empty(); });
    };
    const auto whole = of(false), quantized = of(true);
    if (whole == networks.rend() || quantized == networks.rend() || quantized->latencies.front().median < whole->latencies.front().median)
        return {};
    return tr("8-bit weights are not faster for this network: %1 ms instead of %2 ms for one window.")
        .arg(QLocale().toString(quantized->latencies.front().median, 'f', 3), QLocale().toString(whole->latencies.front().median, 'f', 3));
}

void CompressionView::showState()
{
    const bool busy = m_asker.isBusy(), known = m_made && *m_made;
    m_compress->setEnabled(m_record && !busy);
    m_end->setVisible(busy);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_epochs, m_int8})
        widget->setEnabled(!busy);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_withinLabel, m_within, m_costLabel, m_cost})
        widget->setVisible(known);
    QStringList lines;
    if (!m_record)
        lines << tr("Select one run in the table.");
    else if (busy)
        lines << (m_progress.isEmpty() ? tr("Compressing…") : m_progress);
    else if (m_made && !*m_made)
        lines << translated(m_made->error().message);
    else if (known) {
        lines << tr("Measured on the exported files, on this machine, threads: %1.").arg((*m_made)->threads) << smallestText() << eightBitText();
        for (const Message& remark : (*m_made)->remarks)
            lines << translated(remark);
    } else
        lines << tr("Smaller versions of the distilled student of the selected run: fewer hidden units, pruned weights, 8-bit weights.");
    lines.removeAll(QString());
    m_hint->setText(lines.join(u'\n'));
    showTable();
    showChart();
}

void CompressionView::showChart()
{
    if (m_made && *m_made)
        m_chart->setCompression(**m_made, static_cast<CompressionCost>(m_cost->currentData().toInt()));
    else
        m_chart->clear();
}

void CompressionView::showTable()
{
    m_table->clear();
    m_table->setVisible(m_made && *m_made);
    if (!m_made || !*m_made)
        return;
    const auto& networks = (*m_made)->networks;
    const QStringList heads = {tr("Network"), tr("Test MSE"), tr("File"), tr("1 window (ms)"), tr("32 windows (ms)"), tr("Nonzero weights"), tr("Multiply-adds")};
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setRowCount(static_cast<int>(networks.size()));
    for (int column = 1; column < m_table->columnCount(); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const QLocale locale;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& network = networks[static_cast<std::size_t>(row)];
        const auto milliseconds = [&](std::size_t i) { return i < network.latencies.size() ? locale.toString(network.latencies[i].median, 'f', 2) : QStringLiteral("–"); };
        int column = 0;
        for (const QString& text : {compressedName(network), locale.toString(network.error, 'f', 4), locale.formattedDataSize(network.fileBytes, 2, QLocale::DataSizeSIFormat), milliseconds(0), milliseconds(1),
                                    locale.toString(static_cast<qlonglong>(network.nonZero)), network.multiplyAdds ? locale.toString(static_cast<qlonglong>(*network.multiplyAdds)) : QStringLiteral("–")}) {
            auto* item = new QTableWidgetItem(text);
            if (column > 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column++, item);
        }
    }
    m_table->resizeColumnsToContents();
}

void CompressionView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace retort::ui
