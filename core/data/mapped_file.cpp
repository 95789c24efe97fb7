// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/mapped_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace retort::data
{
namespace
{

tl::unexpected<Error> cannotRead(const std::filesystem::path& file, int error)
{
    if (error == ENOENT)
        return fail(ErrorKind::missing, RETORT_TEXT("data", "%1 is not there. Check the path."),
                    {file.string()});
    return fail(ErrorKind::io, RETORT_TEXT("data", "%1 cannot be read: %2. Choose a file that you may open."),
                {file.string(), std::strerror(error)});
}

} // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& file)
{
    // Without O_NONBLOCK a named pipe would wait for its other end.
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return cannotRead(file, errno);
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0) {
        const int error = errno;
        ::close(descriptor);
        return cannotRead(file, error);
    }
    if (!S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return cannotRead(file, S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        ::close(descriptor);
        return MappedFile(std::string_view());
    }
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    const int error = errno;
    ::close(descriptor);
    if (address == MAP_FAILED)
        return cannotRead(file, error);
    return MappedFile(std::string_view(static_cast<const char*>(address), size));
}

MappedFile::MappedFile(MappedFile&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty())
        ::munmap(const_cast<char*>(m_bytes.data()), m_bytes.size());
}

} // namespace retort::data
