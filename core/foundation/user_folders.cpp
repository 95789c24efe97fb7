// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/user_folders.h"

#include <cstdlib>

namespace retort
{
namespace
{

std::filesystem::path folderOf(const char* variable, const char* belowHome)
{
    if (const char* base = std::getenv(variable); base && *base == '/')
        return std::filesystem::path(base) / "retort";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path(home) / belowHome / "retort";
    return std::filesystem::temp_directory_path() / "retort";
}

} // namespace

std::filesystem::path cacheFolder()
{
    return folderOf("XDG_CACHE_HOME", ".cache");
}

std::filesystem::path configFolder()
{
    return folderOf("XDG_CONFIG_HOME", ".config");
}

std::filesystem::path dataFolder()
{
    return folderOf("XDG_DATA_HOME", ".local/share");
}

} // namespace retort
