// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/efficiency.h"
#include "core/foundation/cancellation.h"
#include "core/learning/training/window_batches.h"

namespace retort::learning
{

/// Latency and peak allocation of forecasts of 1 and 32 test windows, including copying the data; 20 to 500 rounds each.
std::vector<experiment::Latency> latenciesOf(Forecaster& network, const WindowBatches& source, const CancellationToken& stop);

} // namespace retort::learning
