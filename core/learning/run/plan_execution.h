// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/run/run_context.h"

namespace retort::learning
{

/// Makes every network of the plan, then forecasts the test windows: the context's outcome is finished, stopped or failed.
/// May throw LibTorch's exceptions; the outcome then holds the results so far.
void execute(RunContext& run);

// The steps of it. Each returns false where the run ends there.

/// A pre-trained teacher, measured once on the validation windows.
bool loadStage(RunContext& run, const experiment::StagePlan& stage);
bool trainStage(RunContext& run, const experiment::StagePlan& stage);
/// Several teachers as one, which is compared as the teacher of the run.
bool combineStage(RunContext& run, const experiment::StagePlan& stage);
bool distilStage(RunContext& run, const experiment::StagePlan& stage);

/// Whether the teachers give what the terms compare. Asked as soon as the pre-trained ones are loaded, before any training.
bool teachersMeetDemands(RunContext& run);

/// Scores, win rates, spectra and sample forecasts.
bool evaluateOnTestWindows(RunContext& run);

} // namespace retort::learning
