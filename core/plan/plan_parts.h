// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_json.h"

namespace retort::experiment
{

/// A preset may omit required parts of a plan: its data, sometimes its networks.
enum class PlanParts { whole, some };

ParsedPlan parsePlanParts(const nlohmann::json& json, const std::filesystem::path& folder, PlanParts parts);

/// Invalid counts and ratios: negative or empty parts, ratios above 1, ratios that sum to more than 1.
std::optional<Message> faultOf(const data::SplitPlan& split);

/// Quantiles that lie outside of 0 to 1, are out of order or too many.
std::optional<Message> faultOfQuantiles(const std::vector<double>& quantiles);

} // namespace retort::experiment
