// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>

namespace retort::ui
{

/// SHA-256 of a file, lower-case hexadecimal; empty where it cannot be read. Reads it whole: not for the window's thread.
QString fileHash(const std::filesystem::path& file);

} // namespace retort::ui
