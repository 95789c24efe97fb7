// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace retort::ui
{

/// A folder below `parent` that does not exist yet, with the time and the name: "20261130-101500-city-load-96".
std::filesystem::path freeFolderIn(const std::filesystem::path& parent, const std::string& name);

} // namespace retort::ui
