// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_folder.h"

namespace retort::study
{

/// How much of the variance over trials an axis explains by itself.
struct AxisImportance {
    std::string axis;
    double share = 0; ///< 0 to 1, corrected for the number of its groups; NaN with too few trials
    std::size_t trials = 0, groups = 0;
};

/// The main effect of each axis on the distilled student: epsilon squared, 1 - (mean square within groups) / (mean square in
/// all), at least 0. Groups are the variants; of a range, quarters of the trials in the order of their values. Of a random design
/// or a search on the validation error, else on the test metric of the study. Interactions are in no share.
std::vector<AxisImportance> importanceOf(const StudyPlan& study, const std::vector<Trial>& trials, const std::vector<TrialStatus>& statuses);

/// Epsilon squared of values in groups; NaN where no group has two values, fewer than two groups, or all values are equal.
double epsilonSquared(const std::vector<std::vector<double>>& groups);

/// What a trial is judged by in its study: the validation error of a random design or a search, else the test metric; of the
/// distilled student. Nothing before it has finished.
std::optional<double> judgedBy(const StudyPlan& study, const TrialStatus& status);

} // namespace retort::study
