// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>
#include <string_view>

namespace retort
{

/// Writes to a temporary file, flushes and renames: a reader sees the old file or the complete new one.
Result<void> writeFile(const std::filesystem::path& file, std::string_view content);

/// Whole content of a file; errors name the file.
Result<std::string> readFile(const std::filesystem::path& file);

} // namespace retort
