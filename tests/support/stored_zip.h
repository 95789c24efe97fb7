// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace retort::testing
{

/// A part of a zip file, and what its directory is to claim of it.
struct ZipPart {
    std::string name;
    std::string bytes;
    std::uint16_t method = 0;            ///< 0 stored, 8 deflated
    std::int64_t claimedSize = -1;       ///< -1: the truth
    std::int64_t claimedCompressed = -1; ///< -1: the truth
    bool rightChecksum = true;
};

inline std::string littleEndian(std::uint64_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i) & 0xff);
    return text;
}

inline std::uint32_t crc32Of(const std::string& bytes)
{
    std::uint32_t crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

/// A zip file by hand, so that it may lie.
inline std::string zipOf(const std::vector<ZipPart>& parts)
{
    std::string file, directory;
    for (const auto& part : parts) {
        const auto given = static_cast<std::int64_t>(part.bytes.size());
        const auto size = static_cast<std::uint64_t>(part.claimedSize < 0 ? given : part.claimedSize);
        const auto compressed =
            static_cast<std::uint64_t>(part.claimedCompressed < 0 ? given : part.claimedCompressed);
        const std::string fields = littleEndian(20, 2) + littleEndian(0, 2) + littleEndian(part.method, 2) +
                                   littleEndian(0, 4) +
                                   littleEndian(crc32Of(part.bytes) ^ (part.rightChecksum ? 0U : 1U), 4) +
                                   littleEndian(compressed, 4) + littleEndian(size, 4) +
                                   littleEndian(part.name.size(), 2) + littleEndian(0, 2);
        directory += std::string("PK\x01\x02") + littleEndian(20, 2) + fields + littleEndian(0, 10) +
                     littleEndian(file.size(), 4) + part.name;
        file += std::string("PK\x03\x04") + fields + part.name + part.bytes;
    }
    const auto begin = file.size();
    return file + directory + "PK\x05\x06" + littleEndian(0, 4) + littleEndian(parts.size(), 2) +
           littleEndian(parts.size(), 2) + littleEndian(directory.size(), 4) + littleEndian(begin, 4) +
           littleEndian(0, 2);
}

} // namespace retort::testing
