// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import_report_view.h"

#include "ui/pages/section.h"
#include "ui/session/translated.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace retort::ui
{

ImportReportView::ImportReportView(QWidget* parent)
    : QWidget(parent), m_title(roleLabel("section")), m_counts(roleLabel("hint")), m_remarks(new QTreeWidget)
{
    m_counts->setObjectName(QStringLiteral("report_counts"));
    m_remarks->setObjectName(QStringLiteral("report_remarks"));
    m_remarks->setRootIsDecorated(false);
    m_remarks->setColumnCount(2);
    m_remarks->setWordWrap(true);
    m_remarks->setColumnWidth(0, 72);
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
    m_remarks->setHeaderLabels({tr("Row"), tr("Remark")});
    m_remarks->setAccessibleName(tr("Remarks of the import by row"));
    m_remarks->clear();
    m_remarks->setVisible(m_series && !m_series->report.remarks.empty());
    if (!m_series) {
        m_counts->setText(tr("Nothing was read yet."));
        return;
    }
    const QLocale locale;
    const auto line = [&](const QString& what, std::size_t number) {
        return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
            .arg(what, locale.toString(qulonglong(number)));
    };
    const auto& report = m_series->report;
    m_counts->setText(QStringLiteral("<table>") + line(tr("Rows read"), report.rowsRead) +
                      line(tr("Missing values"), report.missingValues) + line(tr("Missing stamps"), report.missingStamps) +
                      line(tr("Duplicate stamps"), report.duplicateStamps) +
                      line(tr("Irregular stamps"), report.irregularStamps) + QStringLiteral("</table>"));
    for (const auto& remark : report.remarks) {
        const QString column = remark.column.empty() ? QString() : QString::fromStdString(remark.column) + ": ";
        auto* item = new QTreeWidgetItem(m_remarks, {remark.row > 0 ? locale.toString(qulonglong(remark.row)) : tr("file"),
                                                     column + translated(remark.message)});
        item->setToolTip(1, item->text(1));
    }
}

} // namespace retort::ui
