// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/remaining_time.h"

#include <algorithm>

namespace retort::ui
{

std::optional<RemainingTime> remainingTime(const RunHistory& history)
{
    const StageHistory* stage = history.current();
    if (!stage || stage->result || stage->epochs.empty() || stage->now.epochs < 1)
        return std::nullopt;
    const experiment::EpochSnapshot& last = stage->epochs.back();
    const double secondsPerEpoch = last.seconds / last.epoch;
    const double done =
        std::max<double>(last.epoch,
                         stage->now.epoch - 1 + double(stage->now.batch) / std::max(stage->now.batches, 1));
    return RemainingTime{std::max(0.0, (stage->now.epochs - done) * secondsPerEpoch),
                         stage->stage == Role::distilled_student};
}

} // namespace retort::ui
