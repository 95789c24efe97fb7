// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

namespace retort::experiment
{

/// A look-back and a horizon to begin with for a series that nothing else is known of: one season ahead, which is a day of hours,
/// a week of days, a year of months, from four seasons back; less where the parts of the split have too few rows for a number of
/// windows. `season` in steps; 0 where it is not known.
TaskPlan firstTask(std::int64_t rows, int season, const data::SplitPlan& split);

/// The plan with the other task: terms, quantiles and ways to combine teachers that do not fit it go, and one term that does takes their place. Labels are
/// made from a series by the direction of its change, until the plan says otherwise.
Plan withKind(Plan plan, TaskKind kind, const Catalogue& catalogue);

/// A plan for a file as its kind suggests: a collection of labelled series is classified, by small networks to begin with; anything else
/// is forecast, as the plan says or as a new one does.
Plan withTaskOf(const std::filesystem::path& file, Plan plan);

} // namespace retort::experiment
