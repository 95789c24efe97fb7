// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/efficiency.h"
#include "core/foundation/cancellation.h"
#include "core/foundation/result.h"
#include "core/record/record.h"

namespace retort::learning
{

/// Engine::measureEfficiency. LibTorch's exceptions pass through.
Result<experiment::Efficiency> measureEfficiency(const experiment::Record& record, const CancellationToken& stop);

} // namespace retort::learning
