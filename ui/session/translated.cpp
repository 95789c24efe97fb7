// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/translated.h"

#include <QCoreApplication>

namespace retort::ui
{
namespace
{

struct Place
{
    Q_DECLARE_TR_FUNCTIONS(Place)
};

} // namespace

QString translated(const Text& text)
{
    return *text.source ? QCoreApplication::translate(text.context, text.source) : QString();
}

QString translated(const Message& message)
{
    const QString sentence =
        QString::fromStdString(substitute(translated(message.text).toStdString(), message.arguments));
    const QString column = QString::fromStdString(message.column);
    if (message.row > 0 && !column.isEmpty())
        return Place::tr("Row %1, column %2: %3").arg(QString::number(message.row), column, sentence);
    if (message.row > 0)
        return Place::tr("Row %1: %2").arg(QString::number(message.row), sentence);
    return column.isEmpty() ? sentence : Place::tr("Column %1: %2").arg(column, sentence);
}

} // namespace retort::ui
