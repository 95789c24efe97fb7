// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <filesystem>

/// A file of the given bytes in a folder that goes away with it.
class WrittenFile
{
public:
    explicit WrittenFile(const QByteArray& bytes, const QString& name = QStringLiteral("series.csv"))
        : m_path(m_folder.filePath(name))
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test cannot write its file");
    }

    std::filesystem::path path() const { return m_path.toStdString(); }

private:
    QTemporaryDir m_folder;
    QString m_path;
};
