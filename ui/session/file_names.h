// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>

namespace retort::ui
{

inline std::filesystem::path pathOf(const QString& name)
{
    return std::filesystem::path(name.toStdU16String());
}

inline QString nameOf(const std::filesystem::path& path)
{
    return QString::fromStdU16String(path.u16string());
}

} // namespace retort::ui
