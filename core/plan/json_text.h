// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace retort::experiment
{

/// Parses JSON; an error names the file, line and column. The order of the fields is kept.
Result<nlohmann::ordered_json> parseJson(const std::string& text, const std::filesystem::path& file);

/// Bytes that are no UTF-8 become replacement characters rather than an exception.
std::string indented(const nlohmann::ordered_json& json);
std::string onOneLine(const nlohmann::ordered_json& json);

} // namespace retort::experiment
