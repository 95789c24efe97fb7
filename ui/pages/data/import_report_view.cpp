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

#include <algorithm>
#include <string_view>

namespace retort::ui
{

namespace
{

/// Notes of one kind on one column, which differ in their rows and numbers.
struct Group {
    const data::ImportRemark* first;
    int count = 0;
    std::size_t lastRow = 0;
};

std::vector<Group> groupsOf(const std::vector<data::ImportRemark>& remarks)
{
    std::vector<Group> groups;
    for (const auto& remark : remarks) {
        const auto alike = std::ranges::find_if(groups, [&](const Group& group) {
            return group.first->column == remark.column && std::string_view(group.first->message.text.source) == remark.message.text.source;
        });
        Group& group = alike == groups.end() ? groups.emplace_back(Group{&remark}) : *alike;
        ++group.count;
        group.lastRow = std::max(group.lastRow, remark.row);
    }
    return groups;
}

} // namespace

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
    for (const Group& group : groupsOf(report.remarks)) {
        const data::ImportRemark& first = *group.first;
        QString text = (first.column.empty() ? QString() : QString::fromStdString(first.column) + ": ") + translated(first.message);
        if (group.count > 1)
            text += u'\n' + tr("%1 notes like this one, up to row %2.").arg(locale.toString(group.count), locale.toString(qulonglong(group.lastRow)));
        const int row = m_remarks->rowCount();
        m_remarks->insertRow(row);
        m_remarks->setItem(row, 0, new QTableWidgetItem(first.row > 0 ? locale.toString(qulonglong(first.row)) : tr("file")));
        m_remarks->setItem(row, 1, new QTableWidgetItem(text));
    }
}

} // namespace retort::ui
