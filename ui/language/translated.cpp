// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/translated.h"

#include <QCoreApplication>

namespace retort::ui
{
namespace
{

struct Place
{
    Q_DECLARE_TR_FUNCTIONS(Place)
};

/// Arguments as core has them; the ids of forecasters, which stand alone or in lists, become their names.
std::vector<std::string> named(const std::vector<std::string>& arguments)
{
    std::vector<std::string> words;
    for (const std::string& argument : arguments) {
        QStringList parts = QString::fromStdString(argument).split(QStringLiteral(", "));
        for (QString& part : parts)
            if (const auto stage = stageOf(part.toStdString()))
                part = inSentence(stageName(*stage));
        words.push_back(parts.join(QStringLiteral(", ")).toStdString());
    }
    return words;
}

QString placed(const Message& message, const QString& sentence)
{
    const QString column = QString::fromStdString(message.column);
    if (!message.field.empty())
        return Place::tr("%1: %2").arg(QString::fromStdString(message.field), sentence);
    if (message.row > 0 && !column.isEmpty())
        return Place::tr("Row %1, column %2: %3").arg(QString::number(message.row), column, sentence);
    if (message.row > 0)
        return Place::tr("Row %1: %2").arg(QString::number(message.row), sentence);
    return column.isEmpty() ? sentence : Place::tr("Column %1: %2").arg(column, sentence);
}

} // namespace

QString translated(const Text& text)
{
    return *text.source ? QCoreApplication::translate(text.context, text.source) : QString();
}

QString translated(const Message& message)
{
    QString lines = placed(message, QString::fromStdString(substitute(translated(message.text).toStdString(), named(message.arguments))));
    for (const Message& each : message.further)
        lines += u'\n' + translated(each);
    return lines;
}

QString stageName(StageId stage)
{
    return translated(labelOf(stage));
}

QString briefName(StageId stage)
{
    if (stage == Role::plain_student)
        return QCoreApplication::translate("retort::ui::StageName", "Plain");
    if (stage == Role::distilled_student)
        return QCoreApplication::translate("retort::ui::StageName", "Distilled");
    if (stage == Role::truth)
        return QCoreApplication::translate("retort::ui::StageName", "Truth");
    if (stage == Role::seasonal_naive)
        return QCoreApplication::translate("retort::ui::StageName", "Naive");
    if (stage == Role::last_value)
        return QCoreApplication::translate("retort::ui::StageName", "Last");
    if (stage == Role::historical_average)
        return QCoreApplication::translate("retort::ui::StageName", "Average");
    return stageName(stage);
}

QString inSentence(QString name)
{
    if (!name.isEmpty())
        name[0] = name[0].toLower();
    return name;
}

} // namespace retort::ui
