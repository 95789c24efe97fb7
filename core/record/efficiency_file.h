// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/efficiency.h"
#include "core/foundation/result.h"
#include "core/record/json_values.h"

#include <filesystem>

namespace retort::experiment
{

Json written(const std::vector<Latency>& latencies);
std::vector<Latency> latenciesOf(const Json& json);

Json written(const Efficiency& efficiency);
/// Writes efficiency.json of a record.
Result<void> writeEfficiency(const Efficiency& efficiency, const std::filesystem::path& record);
/// Nothing if there is none or it cannot be read.
std::optional<Efficiency> readEfficiency(const std::filesystem::path& record);

} // namespace retort::experiment
