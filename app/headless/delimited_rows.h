// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace retort::headless
{

using DelimitedRows = std::vector<std::vector<std::string>>;

/// Cells of every line that has any, without quotes and blanks around them; comma, semicolon or tab between them.
Result<DelimitedRows> readRows(const std::filesystem::path& file);

} // namespace retort::headless
