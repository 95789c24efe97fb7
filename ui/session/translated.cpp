// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/translated.h"

#include <QCoreApplication>

namespace retort::ui
{

QString translated(const Text& text)
{
    return *text.source ? QCoreApplication::translate(text.context, text.source) : QString();
}

QString translated(const Message& message)
{
    return QString::fromStdString(substitute(translated(message.text).toStdString(), message.arguments));
}

} // namespace retort::ui
