// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

#include <nlohmann/json_fwd.hpp>

namespace retort::headless
{

/// The parameters by id, in the order of the form: {"d_model": {"type": "integer", "default": 256, "minimum": 1, ...}}.
nlohmann::ordered_json toJson(const Schema& schema);

/// One line per parameter: "  d_model = 256  integer, 1 to 4096  Width of the embedding".
std::string schemaText(const Schema& schema);

} // namespace retort::headless
