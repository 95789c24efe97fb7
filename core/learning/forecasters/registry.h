// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Every network of this build, in display order.
const std::vector<NetworkEntry>& networkRegistry();
const NetworkEntry* findNetwork(const std::string& kind);

/// A new network initialised from the seed alone; with a quantile head if the task has quantiles. Errors
/// (kind invalid): an unknown kind, options rejected by the schema or the network.
Result<std::shared_ptr<Forecaster>> buildNetwork(const std::string& kind, const Options& options,
                                                 const ForecastTask& task, std::uint64_t seed = 0);

} // namespace retort::learning
