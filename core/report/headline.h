// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"

#include <span>

namespace retort::report
{

/// Summarises the curves so far, by the lowest validation MSE of each stage: "The distilled student is 8.1 %
/// better than the plain one and 2.3 % better than its teacher (validation, epoch 7)." Before the distilled student has an
/// epoch it states the progress of the run.
Message headline(std::span<const experiment::EpochSnapshot> history);

/// The name of its plan, else of its folder.
std::string nameOf(const experiment::Record& record);

/// From the test windows if the run finished, else from its history.
Message headline(const experiment::Record& record);

/// Of the lowest finite validation MSE of a stage; null where it has none.
const experiment::EpochSnapshot* bestEpoch(std::span<const experiment::EpochSnapshot> history, StageId stage);

/// Null where the outcome has no test metrics of it.
/// Whether it is a privileged teacher, whose figures are a bound.
bool readsFuture(const experiment::Outcome& outcome, StageId stage);

const evaluation::Metrics* testOf(const experiment::Outcome& outcome, StageId stage);

/// Change of an error relative to another in per cent; negative is better. NaN if `reference` is not a positive
/// number.
double changeInPercent(double error, double reference);

} // namespace retort::report
