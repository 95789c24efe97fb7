// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_folder.h"

namespace retort::study
{

/// The trials of a random design or a search by their validation error, the best first: heads, then a row each. No figure of the
/// test windows is in it.
std::vector<std::vector<std::string>> searchCells(const StudyPlan& study, const std::vector<Trial>& trials, const std::vector<TrialStatus>& statuses);

/// Which trial is best, and its test figures, the only ones that are shown; nothing before a trial has finished.
std::optional<Message> searchSentence(const StudyPlan& study, const std::vector<Trial>& trials, const std::vector<TrialStatus>& statuses);

} // namespace retort::study
