// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace retort::ui
{

namespace
{
constexpr const char* settingsKey = "recent_files";
}

RecentFiles::RecentFiles(QObject* parent) : QObject(parent)
{
    m_files = QSettings().value(settingsKey).toStringList();
}

QStringList RecentFiles::files() const
{
    QStringList present;
    for (const QString& file : m_files)
        if (QFileInfo::exists(file))
            present << file;
    return present;
}

void RecentFiles::add(const QString& file)
{
    const QString absolute = QFileInfo(file).absoluteFilePath();
    m_files.removeAll(absolute);
    m_files.prepend(absolute);
    while (m_files.size() > kept)
        m_files.removeLast();
    QSettings().setValue(settingsKey, m_files);
    Q_EMIT changed();
}

void RecentFiles::clear()
{
    m_files.clear();
    QSettings().remove(settingsKey);
    Q_EMIT changed();
}

} // namespace retort::ui
