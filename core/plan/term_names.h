// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace retort::experiment
{

/// The names of a plan's terms in a run: kind and level, as "multi_scale.prediction"; the second of the same kind and
/// level is "multi_scale.prediction.2".
std::vector<std::string> termNames(const std::vector<TermPlan>& terms);

/// "multi_scale.prediction" as "multi scale, prediction".
std::string termLabel(const std::string& name);

/// The term of that name; null where there is none.
const TermPlan* termNamed(const std::vector<TermPlan>& terms, const std::string& name);

} // namespace retort::experiment
