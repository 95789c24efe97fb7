// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace retort
{

/// Less than 4 MiB are free where this folder lies.
bool diskIsFull(const std::filesystem::path& folder);
/// Whether a message, in English, says that nothing more could be written: a full disk, a quota, a size limit.
bool saysDiskIsFull(std::string_view message);

} // namespace retort
