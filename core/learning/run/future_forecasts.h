// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/future_forecast.h"
#include "core/foundation/cancellation.h"
#include "core/foundation/result.h"
#include "core/record/record.h"

namespace retort::learning
{

/// Engine::forecastFuture. LibTorch's exceptions pass through.
Result<experiment::FutureForecast> forecastFuture(const experiment::Record& record, const experiment::FutureQuestion& question,
                                                  const CancellationToken& stop);

} // namespace retort::learning
