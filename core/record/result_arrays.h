// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/array_file.h"
#include "core/experiment/outcome.h"

namespace retort::experiment
{

/// Channels of an example forecast that are kept on disk.
inline constexpr int mostSampledTargets = 64;

/// The rows of an outcome: errors per step and channel, spectra, example forecasts.
ArrayFile arraysOf(const Outcome& outcome);
/// Back into an outcome that has its models, their `test`, and its forecasts already.
void takeArrays(const ArrayFile& arrays, Outcome& outcome);

/// The rows of an epoch: validation errors per step and channel, spectra, the sample.
ArrayFile arraysOf(const EpochSnapshot& snapshot);
/// Says in their file which epoch they are of.
std::map<std::string, std::string> metadataOf(const EpochSnapshot& snapshot);
void takeArrays(const ArrayFile& arrays, EpochSnapshot& snapshot);
/// What remains is small, and is what a curve needs.
void dropArrays(EpochSnapshot& snapshot);

} // namespace retort::experiment
