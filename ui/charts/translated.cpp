// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/translated.h"

#include <QCoreApplication>

namespace retort::ui
{

QString wordsOf(const Text& text)
{
    return QCoreApplication::translate(text.context, text.source);
}

QString wordsOf(const Message& message)
{
    return QString::fromStdString(substitute(wordsOf(message.text).toStdString(), message.arguments));
}

QString stageName(StageId stage)
{
    return wordsOf(labelOf(stage));
}

QString briefName(StageId stage)
{
    if (stage == Role::plain_student)
        return QCoreApplication::translate("retort::ui::StageName", "Plain");
    if (stage == Role::distilled_student)
        return QCoreApplication::translate("retort::ui::StageName", "Distilled");
    return stageName(stage);
}

QString inSentence(QString name)
{
    if (!name.isEmpty())
        name[0] = name[0].toLower();
    return name;
}

} // namespace retort::ui
