// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recipe_changes.h"

#include "core/experiment/strategy.h"
#include "core/experiment/term_schedule.h"
#include "ui/forms/parameter_text.h"
#include "ui/pages/loss_in_words.h"
#include "ui/session/translated.h"

#include <QCoreApplication>

#include <algorithm>

namespace retort::ui
{
namespace
{

using experiment::TermPlan;

struct RecipeChanges
{
    Q_DECLARE_TR_FUNCTIONS(RecipeChanges)
};

const TermPlan* counterpart(const std::vector<TermPlan>& terms, const TermPlan& term)
{
    const auto found = std::ranges::find_if(
        terms, [&](const TermPlan& other) { return other.kind == term.kind && other.level == term.level; });
    return found == terms.end() ? nullptr : &*found;
}

QString nameOf(const TermPlan& term, const experiment::Catalogue& catalogue)
{
    return termText(term.kind + "." + experiment::idOf(term.level), catalogue);
}

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

void addTermChanges(QStringList& changes, const TermPlan& before, const TermPlan& now, const experiment::Catalogue& catalogue)
{
    const QString name = nameOf(now, catalogue);
    if (before.weight != now.weight)
        changes << RecipeChanges::tr("%1: weight from %2 to %3").arg(name, numberText(before.weight), numberText(now.weight));
    if (const auto* info = catalogue.term(now.kind))
        addOptionChanges(changes, name, info->options, before.options, now.options);
    addOptionChanges(changes, name, experiment::termScheduleSchema(), before.schedule, now.schedule);
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
    for (const auto& term : recipe.terms) {
        if (const auto* now = counterpart(plan.terms, term))
            addTermChanges(changes, term, *now, catalogue);
        else
            changes << RecipeChanges::tr("%1 removed").arg(nameOf(term, catalogue));
    }
    for (const auto& term : plan.terms)
        if (!counterpart(recipe.terms, term))
            changes << RecipeChanges::tr("%1 added").arg(nameOf(term, catalogue));
    const std::string teacher = plan.teachers.empty() ? std::string() : plan.teachers.front().kind;
    if (!recipe.teacher.empty() && teacher != recipe.teacher)
        changes << RecipeChanges::tr("another teacher than %1").arg(networkName(recipe.teacher, catalogue));
    if (!recipe.student.empty() && plan.student.kind != recipe.student)
        changes << RecipeChanges::tr("another student than %1").arg(networkName(recipe.student, catalogue));
    if (!recipe.teacher.empty())
        for (std::size_t i = 1; i < plan.teachers.size(); ++i)
            changes << RecipeChanges::tr("%1 added as another teacher").arg(networkName(plan.teachers[i].kind, catalogue));
    for (const auto& assistant : plan.assistants)
        changes << RecipeChanges::tr("%1 added as an assistant").arg(networkName(assistant.kind, catalogue));
    return changes;
}

bool standsIn(const experiment::Recipe& recipe, const TermPlan& term, const experiment::Catalogue& catalogue)
{
    const auto* before = counterpart(recipe.terms, term);
    QStringList changes;
    if (before)
        addTermChanges(changes, *before, term, catalogue);
    return before && changes.isEmpty();
}

} // namespace retort::ui
