// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/recipe.h"

#include <QStringList>

namespace retort::ui
{

/// What was changed since the recipe was applied, a phrase for each: terms added and removed, weights, options,
/// schedules, networks.
QStringList changesFrom(const experiment::Recipe& recipe, const experiment::Plan& plan,
                        const experiment::Catalogue& catalogue);

/// Whether the term of that name (experiment::termNames) stands in the recipe just as it is here, defaults written out or not.
bool standsIn(const experiment::Recipe& recipe, const std::string& name, const experiment::TermPlan& term,
              const experiment::Catalogue& catalogue);

} // namespace retort::ui
