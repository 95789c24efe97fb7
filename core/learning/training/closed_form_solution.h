// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/cancellation.h"
#include "core/learning/forecasters/closed_form.h"
#include "core/learning/training/window_batches.h"

namespace retort::learning
{

/// Passes every training window to the closed form of `network`, in chunks that need little memory, and
/// solves it. `between` gets the fraction done after each chunk. Errors: that of the closed form; cancelled.
Result<void> solveOverTrainingWindows(ClosedForm& closedForm, const Forecaster& network,
                                      const WindowBatches& batches, const CancellationToken& stop,
                                      const std::function<void(double)>& between);

} // namespace retort::learning
