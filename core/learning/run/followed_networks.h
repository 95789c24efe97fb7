// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/followed_series.h"
#include "core/foundation/cancellation.h"
#include "core/record/record.h"

#include <memory>

namespace retort::learning
{

/// Engine::follow. LibTorch's exceptions pass through, of next() too.
Result<std::unique_ptr<experiment::FollowedSeries>> followSeries(const experiment::Record& record, const experiment::FollowQuestion& question,
                                                                 const CancellationToken& stop);

} // namespace retort::learning
