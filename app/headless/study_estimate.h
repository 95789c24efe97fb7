// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "core/study/study_plan.h"

namespace retort::headless
{

/// Seconds that the trials of a study take at the most on this machine, one after the other: from a short measurement of each plan that
/// differs in more than its seed. Nothing where it cannot be measured: the series cannot be read, a teacher comes from a file, or there
/// are too many different plans.
std::optional<double> secondsOf(const std::vector<study::Trial>& trials, const experiment::Engine& engine);

} // namespace retort::headless
