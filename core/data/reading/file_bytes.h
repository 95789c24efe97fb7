// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace retort::data
{

/// A file read completely, so that the data stay valid if the file is truncated or rewritten meanwhile.
class FileBytes {
public:
    /// Errors name the file: not found, a folder, not allowed, does not fit in memory. A file that shrinks while it is
    /// read gives what was there.
    static Result<FileBytes> read(const std::filesystem::path& file);
    /// The first bytes alone.
    static Result<FileBytes> readBeginning(const std::filesystem::path& file, std::size_t most);
    /// The bytes from `begin` on; empty if the file is shorter.
    static Result<FileBytes> readFrom(const std::filesystem::path& file, std::size_t begin);
    /// From memory.
    static FileBytes of(std::string_view bytes);

    std::string_view bytes() const { return {m_bytes.get(), m_size}; }
    /// Of the whole file when it was opened.
    std::size_t fileSize() const { return m_fileSize; }

private:
    FileBytes() = default;
    static Result<FileBytes> readPart(const std::filesystem::path& file, std::size_t begin, std::size_t most);

    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_fileSize = 0;
};

} // namespace retort::data
