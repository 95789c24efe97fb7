// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/worker_program.h"

#include "ui/session/file_names.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace retort::ui
{

Result<std::filesystem::path> workerProgram()
{
    const QString name = QStringLiteral("retort-cli");
    QString program = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(name);
    if (program.isEmpty())
        return fail(ErrorKind::missing, RETORT_TEXT("session", "retort-cli was not found beside this program; studies and the queue need it for their runs. Install both."));
    return pathOf(program);
}

} // namespace retort::ui
