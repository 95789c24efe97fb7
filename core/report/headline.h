// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/record.h"

#include <span>

namespace retort::report
{

/// In words what the curves show so far, by the lowest validation MSE of each training: "The distilled student is 8.1 %
/// better than the plain one and 2.3 % better than its teacher (validation, epoch 7)." Before the distilled student has an
/// epoch it says how far the run has come.
Message headline(std::span<const experiment::EpochSnapshot> history);

/// By the test windows where the run came to its end, else by its history.
Message headline(const experiment::Record& record);

/// Of the lowest finite validation MSE of a stage; null where it has none.
const experiment::EpochSnapshot* bestEpoch(std::span<const experiment::EpochSnapshot> history, StageId stage);

/// Null where the outcome has no test metrics of it.
const evaluation::Metrics* testOf(const experiment::Outcome& outcome, StageId stage);

/// Change of an error against another in per cent; below zero is better. Not a number where `reference` is no positive
/// number.
double changeInPercent(double error, double reference);

} // namespace retort::report
