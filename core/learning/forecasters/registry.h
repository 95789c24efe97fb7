// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Every network of this build, in the order people see.
const std::vector<NetworkEntry>& networkRegistry();
const NetworkEntry* findNetwork(const std::string& kind);

/// A fresh network whose weights begin from the seed alone; with a fan where the task wants quantiles. Errors
/// (kind invalid): an unknown kind, options that the schema or the network refuses.
Result<std::shared_ptr<Forecaster>> buildNetwork(const std::string& kind, const Options& options,
                                                 const ForecastTask& task, std::uint64_t seed = 0);

} // namespace retort::learning
