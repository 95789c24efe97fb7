// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the selected runs, and the menus of their table.
#include "ui/pages/compare/compare_page.h"

#include "core/foundation/file_writing.h"
#include "core/report/latex_table.h"
#include "ui/charts/save_dialog.h"
#include "ui/language/translated.h"
#include "ui/session/file_names.h"
#include "ui/session/record_list_model.h"

#include <QDesktopServices>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QUrl>

namespace retort::ui
{

void ComparePage::resumeSelected()
{
    const auto* record = onlySelected();
    if (record && workspace().resumeRun(record->directory))
        Q_EMIT stepRequested(Step::run);
}

void ComparePage::cloneSelected()
{
    const auto* record = onlySelected();
    if (!record)
        return;
    Q_EMIT cloneRequested(record->plan);
}

void ComparePage::removeSelected()
{
    auto runs = selected();
    // An active run is not deleted, whoever writes it.
    std::erase_if(runs, [this](const Directory& run) {
        const int row = m_model->rowOf(run);
        const bool written = row >= 0 && m_model->record(row).status == experiment::RunStatus::running;
        return written || (workspace().run().isBusy() && run == workspace().run().directory());
    });
    workspace().records().remove(runs);
    Q_EMIT said(tr("Runs deleted: %1. They can be restored until the window is closed.").arg(runs.size()));
    showButtons();
}

/// Columns can be left out; the name stays.
void ComparePage::showColumnMenu(const QPoint& position)
{
    QMenu menu(this);
    for (int column = 1; column < RecordListModel::columns; ++column) {
        QAction* action = menu.addAction(m_model->headerData(column, Qt::Horizontal).toString().replace(u'\n', u' '));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        action->setData(column);
    }
    const QAction* chosen = menu.exec(m_table->horizontalHeader()->mapToGlobal(position));
    if (!chosen)
        return;
    m_table->setColumnHidden(chosen->data().toInt(), !chosen->isChecked());
    QStringList hidden;
    for (int column = 0; column < RecordListModel::columns; ++column)
        if (m_table->isColumnHidden(column))
            hidden << QString::number(column);
    QSettings().setValue(QStringLiteral("compare/hidden_columns"), hidden);
}

void ComparePage::hideColumns()
{
    for (const QString& column : QSettings().value(QStringLiteral("compare/hidden_columns")).toStringList())
        m_table->setColumnHidden(column.toInt(), true);
}

void ComparePage::saveLatex()
{
    const QString file = askWhereToSave(this, tr("Save the LaTeX table"), tr("runs") + QStringLiteral(".tex"), QStringLiteral("tex"));
    if (file.isEmpty())
        return;
    std::vector<experiment::Record> records;
    for (const Directory& directory : selected())
        if (const auto found = m_read.find(directory); found != m_read.end())
            records.push_back(found->second);
    m_reader.ask([records = std::move(records), path = pathOf(file)] { return writeFile(path, report::latexTable(records)); },
                 [this, file](const Result<void>& written) {
                     Q_EMIT said(written ? tr("Saved %1.").arg(file) : translated(written.error().message));
                 });
}

/// The buttons once more, where the pointer is.
void ComparePage::showRunMenu(const QPoint& position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    QMenu menu(this);
    for (QPushButton* button : {m_open, m_resume, m_clone, m_report, m_rename, m_remove}) {
        QAction* action = menu.addAction(button->text(), button, &QPushButton::click);
        action->setEnabled(button->isEnabled());
    }
    menu.addSeparator();
    menu.addAction(tr("LaTeX table of the selected runs…"), this, &ComparePage::saveLatex)->setEnabled(!m_read.empty());
    const auto runs = selected();
    menu.addAction(tr("Open the folder"), this, [runs] {
        if (!runs.empty())
            QDesktopServices::openUrl(QUrl::fromLocalFile(nameOf(runs.front())));
    });
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

} // namespace retort::ui
