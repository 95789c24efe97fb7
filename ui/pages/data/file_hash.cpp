// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/file_hash.h"

#include "ui/session/file_names.h"

#include <QCryptographicHash>
#include <QFile>

namespace retort::ui
{

QString fileHash(const std::filesystem::path& file)
{
    QFile opened(nameOf(file));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!opened.open(QIODevice::ReadOnly) || !hash.addData(&opened))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace retort::ui
