// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace retort::ui
{

/// The three parts as counts of rows or as ratios. `rows` of the series give the counts their defaults: 70, 10 and 20 %.
Schema splitSchema(data::SplitPlan::Unit unit, std::int64_t rows);
Options splitOptions(const data::SplitPlan& split);
data::SplitPlan splitFrom(data::SplitPlan::Unit unit, const Options& resolved);

/// Ratios sum to 1: where train or validation was changed the test part takes the rest, else validation does.
data::SplitPlan balanced(const data::SplitPlan& before, data::SplitPlan after);
/// The same parts in the other unit.
data::SplitPlan converted(const data::SplitPlan& split, data::SplitPlan::Unit unit, std::int64_t rows);
/// After the borders were dragged; the unit stays, the test part takes what is left up to `testRows`.
data::SplitPlan dragged(const data::SplitPlan& split, std::int64_t rows, std::int64_t trainRows,
                        std::int64_t validationRows, std::int64_t testRows);

} // namespace retort::ui
