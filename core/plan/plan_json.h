// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <nlohmann/json_fwd.hpp>

namespace retort::experiment
{

inline constexpr const char* planFormat = "retort.plan/1";

/// Parses a plan. Every unknown field, wrong type and value out of range that can be checked without a catalogue is
/// a finding; all of them are reported at once. `folder` resolves a relative data file and checkpoint.
struct ParsedPlan {
    Plan plan;
    std::vector<Finding> findings; ///< empty: the plan can be used
};

ParsedPlan parsePlan(const nlohmann::json& json, const std::filesystem::path& folder);
Result<ParsedPlan> readPlan(const std::filesystem::path& file);

/// Every field written out. A data file below `folder` is written relative to it.
nlohmann::ordered_json toJson(const Plan& plan, const std::filesystem::path& folder = {});
Result<void> writePlan(const Plan& plan, const std::filesystem::path& file);

/// `--set path=value`: "student.training.epochs=3", "distillation.terms.0.weight=1". The value is JSON, else text.
/// An unknown path is an error that names the nearest known one.
Result<void> assign(nlohmann::json& plan, const std::string& assignment);

/// The findings as one message each, with its field, as an error of kind invalid.
Error asError(const std::vector<Finding>& findings);

} // namespace retort::experiment
