// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/efficiency.h"
#include "core/foundation/cancellation.h"
#include "core/learning/training/window_batches.h"

namespace retort::learning
{

/// The times of forecasts of 1 and of 32 windows of the test part, with the copies that a forecast needs: 20 to 500 rounds each; and what one allocates.
std::vector<experiment::Latency> latenciesOf(Forecaster& network, const WindowBatches& source, const CancellationToken& stop);

} // namespace retort::learning
