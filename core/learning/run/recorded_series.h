// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/training/series_of_plan.h"
#include "core/learning/training/compute_environment.h"
#include "core/record/record.h"

namespace retort::learning
{

/// How the networks of a record compute when they forecast values. Errors: they are classifiers; the device is missing.
Result<ComputeSetting> settingForForecasts(const experiment::Record& record);

/// The series of a record as its networks were trained on. If rows were appended to its file since, `remarks` says so; any other change
/// is an error.
Result<SeriesOfPlan> loadRecordedSeries(const experiment::Record& record, std::vector<Message>& remarks, const CancellationToken& stop);

} // namespace retort::learning
