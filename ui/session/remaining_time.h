// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/run_history.h"

namespace retort::ui
{

/// How long the training in hand takes at the most: it may stop early. Nothing before its first epoch is over, because
/// the first batches say little. `lastStage`: nothing but the evaluation follows.
struct RemainingTime {
    double seconds = 0;
    bool lastStage = false;
};

std::optional<RemainingTime> remainingTime(const RunHistory& history);

} // namespace retort::ui
