// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>
#include <map>
#include <memory>

struct zip;

namespace retort
{

/// A zip file opened for reading, as written by torch.save and numpy.savez. Its directory is
/// compared with the file before anything is allocated; checksums are checked while reading.
class ZipArchive
{
public:
    struct Entry {
        std::uint64_t index = 0;
        std::uint64_t size = 0; ///< bytes once read
        bool stored = true;     ///< not compressed: as many bytes in the file
    };

    /// Errors name the file: missing, no zip file, cut short, entries that claim more bytes than the file
    /// has.
    static Result<ZipArchive> open(const std::filesystem::path& file);

    const std::map<std::string, Entry>& entries() const { return m_entries; }
    /// The first `bytes` bytes of an entry that is there, or all of it where it is shorter.
    Result<std::string> read(const std::string& name, std::uint64_t bytes) const;
    const std::filesystem::path& file() const { return m_file; }

    ZipArchive(ZipArchive&&) noexcept;
    ~ZipArchive();

private:
    struct Close {
        void operator()(struct zip* archive) const;
    };

    ZipArchive() = default;

    std::filesystem::path m_file;
    std::unique_ptr<struct zip, Close> m_archive;
    std::map<std::string, Entry> m_entries;
};

/// "FILE is not a usable file: WHY."
tl::unexpected<Error> unusableFile(const std::filesystem::path& file, const std::string& why);

} // namespace retort
