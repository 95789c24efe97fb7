// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_plan.h"

namespace retort::study
{

/// A question that is asked often, made from an open experiment.
struct Template {
    std::string id;
    Text label;
    Text help;
    StudyPlan (*make)(const experiment::Plan& plan, const std::vector<std::uint64_t>& seeds);
};

/// seeds, ablation, look_back, horizons, pairs, weights, search.
const std::vector<Template>& templates();
/// Null where there is none of this id.
const Template* templateOf(const std::string& id);

/// `count` seeds from that of the plan on.
std::vector<std::uint64_t> seedsFrom(const experiment::Plan& plan, std::size_t count);

} // namespace retort::study
