// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace retort::headless
{

/// The file that this process runs, for worker processes.
inline std::filesystem::path thisProgram()
{
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

} // namespace retort::headless
