// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace retort
{

// The program's folders of a user, as the XDG base directory specification names them; they need not exist. Variables that
// are not absolute paths are ignored, as it asks.

std::filesystem::path cacheFolder();  ///< $XDG_CACHE_HOME/retort: may be emptied at any time
std::filesystem::path configFolder(); ///< $XDG_CONFIG_HOME/retort
std::filesystem::path dataFolder();   ///< $XDG_DATA_HOME/retort

} // namespace retort
