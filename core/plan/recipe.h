// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

namespace retort::experiment
{

/// A named distillation method: terms and weights, and the pair of networks if the name implies one.
struct Recipe {
    std::string id;
    Text label;
    Text help;
    std::vector<TermPlan> terms;
    double supervisedWeight = 1;
    std::string teacher = {}; ///< kind; empty: any
    std::string student = {}; ///< likewise
    Options strategy = {};
    bool ofOneKind = false; ///< the teacher becomes a network like the student, options and training included
    std::string secondTeacher = {}; ///< kind, added where the plan has one teacher alone
};

/// Recipes for a task whose terms and networks are in the catalogue, in display order.
std::vector<Recipe> recipes(const Catalogue& catalogue, TaskKind task = TaskKind::forecasting);

/// The plan with the recipe's terms, weights and strategy, without assistants, and with its networks where it names others
/// than the plan has; these begin with their default options and keep the plan's training.
Plan applied(const Recipe& recipe, const Plan& plan);

/// Whether the plan has the recipe's terms, in any weights and with any options, its networks, and of its strategy the
/// switches that it sets.
bool follows(const Plan& plan, const Recipe& recipe);

/// The most specific recipe that the plan follows; null if none.
const Recipe* followed(const Plan& plan, const std::vector<Recipe>& recipes);

} // namespace retort::experiment
