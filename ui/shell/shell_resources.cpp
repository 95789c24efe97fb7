// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell_resources.h"

#include <QtGlobal>
#include <QDir>

// Q_INIT_RESOURCE must stand outside of every namespace.
void loadShellResources()
{
    Q_INIT_RESOURCE(retort_icons);
    Q_INIT_RESOURCE(retort_translations);
}
