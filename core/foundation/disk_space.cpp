// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/disk_space.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace retort
{

bool diskIsFull(const std::filesystem::path& folder)
{
    constexpr std::uintmax_t fullBelow = std::uintmax_t{4} << 20;
    std::error_code fault;
    const auto space = std::filesystem::space(folder, fault);
    return !fault && space.available < fullBelow;
}

bool saysDiskIsFull(std::string_view message)
{
    constexpr std::array said = {"No space left on device", "Disk quota exceeded", "File too large"}; // as the C library does
    return std::ranges::any_of(said, [&](const char* fault) { return message.find(fault) != std::string_view::npos; });
}

} // namespace retort
