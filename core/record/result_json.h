// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

#include <nlohmann/json_fwd.hpp>

namespace retort::experiment
{

inline constexpr const char* resultFormat = "retort.result/2";

/// Contents of result.json.
struct RunResult {
    Plan plan; ///< resolved
    TimePoint started;
    Outcome outcome;
};

/// Paths inside the plan are written relative to `folder` where they lie below it. No NaN: null. The rows of the outcome are
/// in the file of arrays beside it.
nlohmann::ordered_json toJson(const RunResult& result, const std::filesystem::path& folder);

/// Also format 1, which had its rows inside. The rows of format 2 are not read: takeArrays. Faults: not JSON (line, column), another format, a field of another type; each names the file.
Result<RunResult> readResult(const std::filesystem::path& file);

/// One network of the result, and back; `modelFrom` throws what nlohmann throws.
nlohmann::ordered_json toJson(const ModelResult& model);
ModelResult modelFrom(const std::string& stage, const nlohmann::ordered_json& json);

/// "2026-03-14T15:09:26.535Z".
std::string stampOf(TimePoint time);
/// Unix time 0 if the text is not such a stamp.
TimePoint timeOf(const std::string& stamp);

} // namespace retort::experiment
