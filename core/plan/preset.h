// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

namespace retort::experiment
{

/// Named settings for a situation; stores the differences from the defaults.
struct Preset {
    std::string id;
    Text label;
    Text help;
    Plan plan;               ///< file and columns are those of the plan it is applied to
    std::string seriesName;  ///< "ETTh1": offered first if the file name is similar; empty: any series
};

/// Read from resources/presets/*.json, embedded at build time. TimeDistill's published settings per series, a quick look.
const std::vector<Preset>& presets();

/// The plan with the preset's task, networks, training and terms, and the split where it was published for a series; the series,
/// seed and compute stay.
Plan applied(const Preset& preset, const Plan& plan);

/// The fields in which two plans differ: path, left, right, as text.
struct PlanDifference {
    std::string path;
    std::string left, right;
    bool operator==(const PlanDifference&) const = default;
};
std::vector<PlanDifference> differences(const Plan& left, const Plan& right, const Catalogue& catalogue);

} // namespace retort::experiment
