// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/training/series_of_plan.h"
#include "core/record/record.h"

namespace retort::learning
{

/// The series of a record as its networks learned it. Rows may have been added to its file since, which `remarks` then says; an error where
/// anything else has changed.
Result<SeriesOfPlan> loadRecordedSeries(const experiment::Record& record, std::vector<Message>& remarks, const CancellationToken& stop);

} // namespace retort::learning
