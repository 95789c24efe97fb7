// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/network_score.h"
#include "core/plan/plan.h"
#include "core/foundation/cancellation.h"

namespace retort::learning
{

/// The plan must be valid. Errors name the file and what in it does not fit; LibTorch's exceptions pass through.
Result<experiment::NetworkScore> scoreNetwork(const std::filesystem::path& file, const experiment::Plan& plan,
                                              experiment::ScoredWindows windows, const CancellationToken& stop);

} // namespace retort::learning
