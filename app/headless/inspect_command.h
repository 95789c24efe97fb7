// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"

#include <filesystem>

namespace retort::headless
{

/// `retort-cli inspect`: how a file is read by default, and what is irregular in it.
ExitCode inspectFile(const std::filesystem::path& file, bool json, Console& console);

} // namespace retort::headless
