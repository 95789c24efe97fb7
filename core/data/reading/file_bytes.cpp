// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/file_bytes.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <sys/stat.h>
#include <unistd.h>

namespace retort::data
{
namespace
{

tl::unexpected<Error> cannotRead(const std::filesystem::path& file, int error)
{
    if (error == ENOENT)
        return fail(ErrorKind::missing, RETORT_TEXT("data", "%1 was not found. Check the path."), {file.string()});
    return fail(ErrorKind::io, RETORT_TEXT("data", "%1 cannot be read: %2. Choose a file you have permission to open."),
                {file.string(), std::strerror(error)});
}

/// Closes what it holds.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    operator int() const { return m_number; }

private:
    int m_number;
};

} // namespace

Result<FileBytes> FileBytes::read(const std::filesystem::path& file)
{
    return readPart(file, 0, static_cast<std::size_t>(-1));
}

Result<FileBytes> FileBytes::readBeginning(const std::filesystem::path& file, std::size_t most)
{
    return readPart(file, 0, most);
}

Result<FileBytes> FileBytes::readFrom(const std::filesystem::path& file, std::size_t begin)
{
    return readPart(file, begin, static_cast<std::size_t>(-1));
}

FileBytes FileBytes::of(std::string_view bytes)
{
    FileBytes made;
    made.m_bytes.reset(new char[bytes.size()]);
    bytes.copy(made.m_bytes.get(), bytes.size());
    made.m_size = made.m_fileSize = bytes.size();
    return made;
}

Result<FileBytes> FileBytes::readPart(const std::filesystem::path& file, std::size_t begin, std::size_t most)
{
    // Without O_NONBLOCK a named pipe would wait for its other end.
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (descriptor < 0)
        return cannotRead(file, errno);
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return cannotRead(file, errno);
    if (!S_ISREG(status.st_mode))
        return cannotRead(file, S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
    FileBytes read;
    read.m_fileSize = static_cast<std::size_t>(status.st_size);
    const std::size_t wanted = std::min(read.m_fileSize - std::min(begin, read.m_fileSize), most);
    if (begin > 0 && ::lseek(descriptor, static_cast<off_t>(begin), SEEK_SET) < 0)
        return cannotRead(file, errno);
    read.m_bytes.reset(new (std::nothrow) char[wanted]); // not cleared: every byte is written below
    if (!read.m_bytes)
        return cannotRead(file, ENOMEM);
    while (read.m_size < wanted) {
        constexpr std::size_t chunk = std::size_t{64} << 20;
        const ::ssize_t got =
            ::read(descriptor, read.m_bytes.get() + read.m_size, std::min(chunk, wanted - read.m_size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannotRead(file, errno);
        if (got == 0)
            break;
        read.m_size += static_cast<std::size_t>(got);
    }
    return read;
}

} // namespace retort::data
