// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/save_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace retort::ui
{

QString askWhereToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
                       const QString& suffix)
{
    QFileDialog dialog(parent, title, {}, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    const QString key = QStringLiteral("save_folder/%1").arg(suffix);
    if (const QString folder = QSettings().value(key).toString(); QFileInfo(folder).isDir())
        dialog.setDirectory(folder);
    dialog.selectFile(suggestion);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QString file = dialog.selectedFiles().value(0);
    QSettings().setValue(key, QFileInfo(file).absolutePath());
    return file;
}

QString askWhereToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& suffix)
{
    return askWhereToSave(parent, title, suggestion, QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix), suffix);
}

} // namespace retort::ui
