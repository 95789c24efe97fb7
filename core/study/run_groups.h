// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_fields.h"
#include "core/study/study_table.h"

namespace retort::study
{

/// Finished runs that share a value of a field; a run with several tags is in the group of each.
struct RunGroup {
    std::string value; ///< empty: runs that have none
    std::vector<std::size_t> runs = {}; ///< numbers in the given list
    std::map<StageId, Cell> cells = {}; ///< of those of `models` that any run has
};

/// In the order in which the values appear.
std::vector<RunGroup> groupRuns(const std::vector<experiment::RecordSummary>& runs, const experiment::RunField& field,
                                const std::vector<StageId>& models, const task::Metric& metric);

} // namespace retort::study
