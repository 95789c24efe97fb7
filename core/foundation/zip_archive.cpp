// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/zip_archive.h"

#include <system_error>
#include <zip.h>

namespace retort
{
namespace
{

std::string reasonOf(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    return reason;
}

} // namespace

tl::unexpected<Error> unusableFile(const std::filesystem::path& file, const std::string& why)
{
    return fail(ErrorKind::malformed,
                RETORT_TEXT("foundation", "%1 is not a usable file: %2. Get the file again from its source."),
                {file.string(), why});
}

void ZipArchive::Close::operator()(struct zip* archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(const std::filesystem::path& file)
{
    std::error_code fault;
    const auto fileSize = std::filesystem::file_size(file, fault);
    if (fault)
        return fail(ErrorKind::missing, RETORT_TEXT("foundation", "%1 was not found. Was it moved?"),
                    {file.string()});
    ZipArchive archive;
    archive.m_file = file;
    int code = 0;
    archive.m_archive.reset(zip_open(file.c_str(), ZIP_RDONLY, &code));
    if (!archive.m_archive)
        return unusableFile(file, "its directory of parts cannot be read (" + reasonOf(code) +
                                      "); it may be cut short");
    const auto count = zip_get_num_entries(archive.m_archive.get(), 0);
    std::uint64_t claimed = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        const auto index = static_cast<zip_uint64_t>(i);
        constexpr zip_uint64_t needed =
            ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
        if (zip_stat_index(archive.m_archive.get(), index, ZIP_FL_ENC_RAW, &stat) != 0 ||
            (stat.valid & needed) != needed)
            return unusableFile(file, "its directory of parts is incomplete");
        const bool stored = stat.comp_method == ZIP_CM_STORE;
        if (stat.comp_size > fileSize - claimed || (stored && stat.size != stat.comp_size))
            return unusableFile(file, "its part " + std::string(stat.name) +
                                          " claims more bytes than the file has");
        claimed += stat.comp_size;
        if (!archive.m_entries.emplace(stat.name, Entry{index, stat.size, stored}).second)
            return unusableFile(file, "its part " + std::string(stat.name) + " is there twice");
    }
    return archive;
}

Result<std::string> ZipArchive::read(const std::string& name, std::uint64_t bytes) const
{
    const Entry& entry = m_entries.at(name);
    const auto close = [](zip_file_t* part) { zip_fclose(part); };
    const std::unique_ptr<zip_file_t, decltype(close)> part(zip_fopen_index(m_archive.get(), entry.index, 0),
                                                            close);
    std::string content(std::min(bytes, entry.size), '\0');
    std::size_t done = 0;
    while (part && done < content.size()) {
        const auto got = zip_fread(part.get(), content.data() + done, content.size() - done);
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    // The checksum is compared when the end is read.
    char beyond = 0;
    const bool whole = done == content.size() &&
                       (content.size() < entry.size || (part && zip_fread(part.get(), &beyond, 1) == 0));
    if (!whole)
        return unusableFile(m_file, "its part " + name + " is damaged or cut short");
    return content;
}

} // namespace retort
