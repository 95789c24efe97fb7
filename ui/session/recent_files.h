// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace retort::ui
{

/// Plans and series opened lately, newest first, remembered in the settings.
class RecentFiles : public QObject
{
    Q_OBJECT
public:
    static constexpr int kept = 10;

    explicit RecentFiles(QObject* parent = nullptr);

    /// Those that are still there.
    QStringList files() const;
    void add(const QString& file);
    void clear();

Q_SIGNALS:
    void changed();

private:
    QStringList m_files;
};

} // namespace retort::ui
