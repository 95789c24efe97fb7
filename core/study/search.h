// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_folder.h"

#include <span>

namespace retort::study
{

/// A trial of a search that has ended.
struct Tried {
    Setting setting;
    std::optional<double> error; ///< on the validation windows, lower is better; absent where it failed
};

/// The next settings to try, by global search (dlib: upper bounds of a Lipschitz function, and trust regions around the best).
/// The same for the same history, so that a search that was interrupted goes on as it would have.
std::vector<Setting> nextSettings(const StudyPlan& study, const std::vector<Tried>& history, std::size_t count);

/// How many trials are proposed at once: their results are known before the next are.
std::size_t proposedAtOnce(const StudyPlan& study);

/// Validation error of the distilled student after each epoch; empty before the first.
using ValidationCurve = std::vector<double>;
ValidationCurve validationCurveOf(const std::filesystem::path& record);

/// The median stopping rule: the first epoch, from 1, at which the lowest error so far is above the median of the lowest so far
/// of the earlier trials. Nothing in the first three epochs, or with fewer than four earlier trials that came as far.
std::optional<int> epochBehindMedian(std::span<const double> curve, const std::vector<ValidationCurve>& earlier);

/// The best of those that have finished: the number of the trial with the lowest validation error. The test of this one alone is
/// reported.
std::optional<std::size_t> bestTrial(const std::vector<TrialStatus>& statuses);

} // namespace retort::study
