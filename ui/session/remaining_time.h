// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/run_history.h"

namespace retort::ui
{

/// Upper bound for the remaining time of the current stage: it may stop early. None before its first epoch ends:
/// the first batches say little. `lastStage`: nothing but the evaluation follows.
struct RemainingTime {
    double seconds = 0;
    bool lastStage = false;
};

std::optional<RemainingTime> remainingTime(const RunHistory& history);

} // namespace retort::ui
