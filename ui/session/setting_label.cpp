// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/setting_label.h"

#include "core/plan/plan_fields.h"
#include "core/plan/strategy.h"
#include "core/plan/term_schedule.h"
#include "ui/language/translated.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace retort::ui
{
namespace
{

struct SettingWords
{
    Q_DECLARE_TR_FUNCTIONS(SettingWords)
};

/// Empty where the schema has no such parameter.
QString labelIn(const Schema& schema, const std::string& id)
{
    const Parameter* parameter = schema.find(id);
    return parameter ? translated(parameter->label) : QString();
}

/// Options of whatever network or term has one of this id.
QString labelOfOption(const std::string& id, const experiment::Catalogue& catalogue)
{
    for (const auto& network : catalogue.networks())
        if (const QString label = labelIn(network.options, id); !label.isEmpty())
            return label;
    for (const auto& term : catalogue.terms())
        if (const QString label = labelIn(term.options, id); !label.isEmpty())
            return label;
    return {};
}

/// "teachers.1" as "Teacher 2", "distillation.terms.0" as "Loss term 1"; empty where the path begins otherwise.
QString ownerOf(const QStringList& steps)
{
    const auto numbered = [](const QString& name, const QString& index) {
        return QStringLiteral("%1 %2").arg(name).arg(index.toInt() + 1);
    };
    if (steps[0] == u"teacher")
        return SettingWords::tr("Teacher");
    if (steps[0] == u"student")
        return SettingWords::tr("Student");
    if (steps[0] == u"teachers" && steps.size() > 1)
        return numbered(SettingWords::tr("Teacher"), steps[1]);
    if (steps[0] == u"distillation" && steps.size() > 2 && steps[1] == u"terms")
        return numbered(SettingWords::tr("Loss term"), steps[2]);
    if (steps[0] == u"distillation" && steps.size() > 2 && steps[1] == u"assistants")
        return numbered(SettingWords::tr("Assistant"), steps[2]);
    return {};
}

QString partLabel(const QStringList& steps, const experiment::Catalogue& catalogue)
{
    const std::string id = steps.back().toStdString();
    const QString part = steps.size() > 1 ? steps[steps.size() - 2] : QString();
    if (part == u"training")
        return labelIn(experiment::trainingSchema(), id);
    if (part == u"schedule")
        return labelIn(experiment::termScheduleSchema(), id);
    if (part == u"options")
        return labelOfOption(id, catalogue);
    if (id == "kind")
        return SettingWords::tr("kind");
    if (id == "level")
        return SettingWords::tr("level");
    if (id == "weight")
        return SettingWords::tr("weight");
    if (id == "checkpoint")
        return SettingWords::tr("file");
    return {};
}

} // namespace

QString settingLabel(const std::string& path, const experiment::Catalogue& catalogue)
{
    const QString raw = QString::fromStdString(path);
    for (const auto& field : experiment::planFields())
        if (field.path() == path)
            return translated(field.parameter.label);
    const QStringList steps = raw.split(u'.');
    if (raw == u"data.file")
        return SettingWords::tr("Series");
    if (raw == u"name")
        return SettingWords::tr("Name");
    if (raw.startsWith(u"data.split."))
        return SettingWords::tr("Split, %1").arg(steps.back());
    if (raw.startsWith(u"distillation.strategy."))
        if (const QString label = labelIn(experiment::strategySchema(), steps.back().toStdString()); !label.isEmpty())
            return label;
    const QString owner = ownerOf(steps), part = partLabel(steps, catalogue);
    return owner.isEmpty() || part.isEmpty() ? raw : SettingWords::tr("%1: %2").arg(owner, part);
}

} // namespace retort::ui
