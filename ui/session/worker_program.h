// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>

namespace retort::ui
{

/// retort-cli, which computes what runs outside the window: beside this program, as built and as installed, else wherever the
/// user has it. An error says that it is not installed.
Result<std::filesystem::path> workerProgram();

} // namespace retort::ui
