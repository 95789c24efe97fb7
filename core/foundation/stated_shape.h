// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace retort
{

/// Bytes of an array whose shape a file states, with values of `width` bytes; nothing where a length is negative or where
/// the array would be longer than `available`, even without its lengths of 0, for which no tensor could be made either.
inline std::optional<std::uint64_t> bytesOf(const std::vector<std::int64_t>& shape, std::uint64_t width,
                                            std::uint64_t available)
{
    std::uint64_t bytes = width;
    bool empty = false;
    for (const std::int64_t length : shape) {
        if (length < 0 || (length > 0 && bytes > available / static_cast<std::uint64_t>(length)))
            return std::nullopt;
        empty = empty || length == 0;
        bytes *= length == 0 ? 1 : static_cast<std::uint64_t>(length);
    }
    return empty ? 0 : bytes;
}

} // namespace retort
