// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/distillation/recipe_changes.h"

#include "core/plan/strategy.h"
#include "core/plan/term_names.h"
#include "core/plan/term_schedule.h"
#include "ui/forms/parameter_text.h"
#include "ui/pages/shared/loss_in_words.h"
#include "ui/language/translated.h"

#include <QCoreApplication>

namespace retort::ui
{
namespace
{

using experiment::TermPlan;

struct RecipeChanges
{
    Q_DECLARE_TR_FUNCTIONS(RecipeChanges)
};

void addOptionChanges(QStringList& changes, const QString& name, const Schema& schema, const Options& before,
                      const Options& now)
{
    const Options left = schema.resolve(before), right = schema.resolve(now);
    for (const auto& parameter : schema.parameters())
        if (left.at(parameter.id) != right.at(parameter.id))
            changes << RecipeChanges::tr("%1: %2 from %3 to %4")
                           .arg(name, translated(parameter.label), valueText(parameter, left.at(parameter.id)),
                                valueText(parameter, right.at(parameter.id)));
}

QString featureName(const std::string& name)
{
    return name.empty() ? RecipeChanges::tr("first feature") : QString::fromStdString(name);
}

void addTermChanges(QStringList& changes, const QString& name, const TermPlan& before, const TermPlan& now,
                    const experiment::Catalogue& catalogue)
{
    const auto add = [&](const QString& what, const QString& left, const QString& right) {
        if (left != right)
            changes << RecipeChanges::tr("%1: %2 from %3 to %4").arg(name, what, left, right);
    };
    if (before.weight != now.weight)
        changes << RecipeChanges::tr("%1: weight from %2 to %3").arg(name, numberText(before.weight), numberText(now.weight));
    if (const auto* info = catalogue.term(now.kind))
        addOptionChanges(changes, name, info->options, before.options, now.options);
    addOptionChanges(changes, name, experiment::termScheduleSchema(), before.schedule, now.schedule);
    add(RecipeChanges::tr("teacher's feature"), featureName(before.teacherFeature), featureName(now.teacherFeature));
    add(RecipeChanges::tr("student's feature"), featureName(before.studentFeature), featureName(now.studentFeature));
}

QString networkName(const std::string& kind, const experiment::Catalogue& catalogue)
{
    const auto* info = catalogue.network(kind);
    return info ? translated(info->label) : QString::fromStdString(kind);
}

} // namespace

QStringList changesFrom(const experiment::Recipe& recipe, const experiment::Plan& plan,
                        const experiment::Catalogue& catalogue)
{
    QStringList changes;
    if (recipe.supervisedWeight != plan.supervisedWeight)
        changes << RecipeChanges::tr("%1: weight from %2 to %3")
                       .arg(termText("supervised", catalogue), numberText(recipe.supervisedWeight),
                            numberText(plan.supervisedWeight));
    addOptionChanges(changes, RecipeChanges::tr("Strategy"), experiment::strategySchema(), recipe.strategy, plan.strategy);
    for (const auto& name : experiment::termNames(recipe.terms)) {
        if (const auto* now = experiment::termNamed(plan.terms, name))
            addTermChanges(changes, termText(name, catalogue), *experiment::termNamed(recipe.terms, name), *now, catalogue);
        else
            changes << RecipeChanges::tr("%1 removed").arg(termText(name, catalogue));
    }
    for (const auto& name : experiment::termNames(plan.terms))
        if (!experiment::termNamed(recipe.terms, name))
            changes << RecipeChanges::tr("%1 added").arg(termText(name, catalogue));
    const std::string teacher = plan.teachers.empty() ? std::string() : plan.teachers.front().kind;
    if (!recipe.teacher.empty() && teacher != recipe.teacher)
        changes << RecipeChanges::tr("teacher other than %1").arg(networkName(recipe.teacher, catalogue));
    if (!recipe.student.empty() && plan.student.kind != recipe.student)
        changes << RecipeChanges::tr("student other than %1").arg(networkName(recipe.student, catalogue));
    if (!recipe.teacher.empty())
        for (std::size_t i = 1; i < plan.teachers.size(); ++i)
            if (i > 1 || plan.teachers[i].kind != recipe.secondTeacher)
                changes << RecipeChanges::tr("%1 added as a teacher").arg(networkName(plan.teachers[i].kind, catalogue));
    for (const auto& assistant : plan.assistants)
        changes << RecipeChanges::tr("%1 added as an assistant").arg(networkName(assistant.kind, catalogue));
    return changes;
}

bool standsIn(const experiment::Recipe& recipe, const std::string& name, const TermPlan& term,
              const experiment::Catalogue& catalogue)
{
    const auto* before = experiment::termNamed(recipe.terms, name);
    QStringList changes;
    if (before)
        addTermChanges(changes, {}, *before, term, catalogue);
    return before && changes.isEmpty();
}

} // namespace retort::ui
