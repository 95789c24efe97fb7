// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/save_dialog.h"

#include <QFileDialog>

namespace retort::ui
{

QString askWhereToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
                       const QString& suffix)
{
    QFileDialog dialog(parent, title, {}, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(suggestion);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString askWhereToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& suffix)
{
    return askWhereToSave(parent, title, suggestion, QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix), suffix);
}

} // namespace retort::ui
