// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/advice.h"

#include "core/plan/graph_schema.h"
#include "core/plan/recipe.h"
#include "core/plan/strategy.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

bool counts(const TermPlan& term)
{
    return term.weight != 0;
}

/// Weights, built alike; how they are trained does not matter.
bool isSameNetwork(const NetworkPlan& teacher, const NetworkPlan& student, const Catalogue& catalogue)
{
    const NetworkInfo* info = catalogue.network(student.kind);
    return info && teacher.checkpoint.empty() && teacher.kind == student.kind &&
           info->options.resolve(teacher.options) == info->options.resolve(student.options);
}

/// A student like its teacher is what some methods are about.
bool wantsOneKind(const Plan& plan, const Options& strategy, const Catalogue& catalogue)
{
    const auto known = recipes(catalogue, plan.task.kind);
    const Recipe* recipe = followed(plan, known);
    return booleanOf(strategy, "self_teacher") || integerOf(strategy, "generations") > 1 ||
           (recipe && recipe->ofOneKind);
}

} // namespace

std::vector<Finding> advice(const Plan& plan, const Catalogue& catalogue)
{
    std::vector<Finding> found;
    const Options strategy = strategySchema().resolve(plan.strategy);
    const bool startsFromTeacher = textOf(strategy, "begin") == "teacher";
    const bool learns = std::ranges::any_of(plan.terms, counts);
    if (!learns && !startsFromTeacher)
        found.push_back(
            {"distillation.terms",
             {plan.terms.empty()
                  ? RETORT_TEXT(
                        "experiment",
                        "There is no loss term: the distilled student learns nothing from the teacher "
                        "and becomes the plain student. Add a term or choose a recipe.")
                  : RETORT_TEXT("experiment",
                                "Every loss term has the weight 0: the distilled student learns nothing from "
                                "the teacher and becomes the plain student. Raise a weight."),
              {}}});
    const auto warnWithoutGraph = [&](const NetworkPlan& network, const std::string& path) {
        const NetworkInfo* info = catalogue.network(network.kind);
        if (info && info->readsGraph && network.checkpoint.empty() && !hasGraph(plan))
            found.push_back({path, {RETORT_TEXT("experiment", "%1 reads the graph of the channels, and the plan has none: every channel is a node without edges. Name the graph's file on the Data page (data.graph.file)."),
                                    {info->label.source}}});
    };
    for (std::size_t i = 0; i < plan.teachers.size(); ++i)
        warnWithoutGraph(plan.teachers[i], plan.teachers.size() == 1 ? "teacher.kind" : "teachers." + std::to_string(i) + ".kind");
    warnWithoutGraph(plan.student, "student.kind");
    const bool learnsForecasts =
        plan.supervisedWeight != 0 || std::ranges::any_of(plan.terms, [](const TermPlan& term) {
            return counts(term) && term.level == Level::prediction;
        });
    if (learns && !learnsForecasts)
        found.push_back(
            {"distillation.supervised_weight",
             {RETORT_TEXT(
                  "experiment",
                  "Nothing trains the forecast of the distilled student: the supervised weight is 0, and "
                  "every term compares features. Raise the supervised weight, or add a term on "
                  "predictions."),
              {}}});
    if (plan.teachers.size() == 1 && !booleanOf(strategy, "privileged") && isSameNetwork(plan.teachers.front(), plan.student, catalogue) &&
        !wantsOneKind(plan, strategy, catalogue))
        found.push_back(
            {"student.kind",
             {RETORT_TEXT("experiment",
                          "Teacher and student are the same network with the same options: nothing becomes "
                          "smaller. Choose a smaller student, or the recipe for born-again networks."),
              {}}});
    return found;
}

} // namespace retort::experiment
