// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/import_report_view.h"

#include "ui/pages/shared/section.h"
#include "ui/language/translated.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace retort::ui
{

ImportReportView::ImportReportView(QWidget* parent)
    : QWidget(parent), m_title(roleLabel("section")), m_counts(roleLabel("hint")), m_remarks(new QTableWidget)
{
    m_counts->setObjectName(QStringLiteral("report_counts"));
    m_remarks->setObjectName(QStringLiteral("report_remarks"));
    m_remarks->setColumnCount(2);
    m_remarks->setShowGrid(false);
    m_remarks->setWordWrap(true);
    m_remarks->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remarks->setSelectionMode(QAbstractItemView::NoSelection);
    m_remarks->verticalHeader()->hide();
    m_remarks->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_remarks->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_remarks->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_remarks->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_remarks->setTabKeyNavigation(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_counts);
    layout->addWidget(m_remarks, 1);
    layout->addStretch(0);
    show();
}

void ImportReportView::setSeries(const SeriesPointer& series)
{
    m_series = series;
    show();
}

void ImportReportView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}

void ImportReportView::show()
{
    m_title->setText(tr("Import report"));
    m_remarks->setHorizontalHeaderLabels({tr("Row"), tr("Note")});
    m_remarks->setAccessibleName(tr("Import notes by row"));
    m_remarks->setRowCount(0);
    m_remarks->setVisible(m_series && !m_series->report.remarks.empty());
    if (!m_series) {
        m_counts->setText(tr("Nothing has been read yet."));
        return;
    }
    const QLocale locale;
    const auto line = [&](const QString& what, std::size_t number) {
        return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
            .arg(what, locale.toString(qulonglong(number)));
    };
    const auto& report = m_series->report;
    m_counts->setText(QStringLiteral("<table>") + line(tr("Rows read"), report.rowsRead) +
                      line(tr("Missing values"), report.missingValues) + line(tr("Missing timestamps"), report.missingStamps) +
                      line(tr("Duplicate timestamps"), report.duplicateStamps) +
                      line(tr("Irregular timestamps"), report.irregularStamps) + QStringLiteral("</table>"));
    for (const auto& remark : report.remarks) {
        const QString column = remark.column.empty() ? QString() : QString::fromStdString(remark.column) + ": ";
        const int row = m_remarks->rowCount();
        m_remarks->insertRow(row);
        m_remarks->setItem(row, 0, new QTableWidgetItem(remark.row > 0 ? locale.toString(qulonglong(remark.row)) : tr("file")));
        m_remarks->setItem(row, 1, new QTableWidgetItem(column + translated(remark.message)));
    }
}

} // namespace retort::ui
