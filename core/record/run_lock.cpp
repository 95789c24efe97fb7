// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_lock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace retort::experiment
{
namespace
{

struct flock wholeFile()
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock; // start 0, length 0: all of it
}

/// False where the file was removed, or replaced, after it was opened.
bool isStill(int descriptor, const std::filesystem::path& file)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

} // namespace

Result<std::optional<RunLock>> RunLock::take(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return fail(ErrorKind::io,
                    RETORT_TEXT("experiment", "%1 cannot be written: %2. Choose another folder for the run."),
                    {file.string(), std::strerror(errno)});
    struct flock lock = wholeFile();
    // Locks of the open file, not of the process: two writers in one process exclude each other too.
    const bool locked = ::fcntl(descriptor, F_OFD_SETLK, &lock) == 0;
    const int error = errno;
    if (locked && isStill(descriptor, file))
        return std::optional<RunLock>(RunLock(descriptor, file));
    ::close(descriptor);
    if (locked)
        return take(file); // its last holder removed it between opening and locking
    if (error == EAGAIN || error == EACCES)
        return std::optional<RunLock>();
    return fail(ErrorKind::io,
                RETORT_TEXT("experiment", "%1 cannot be locked: %2. Choose a folder on a local disk for the run."),
                {file.string(), std::strerror(error)});
}

bool RunLock::held(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    struct flock lock = wholeFile();
    const bool answered = ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0;
    ::close(descriptor);
    return answered && lock.l_type != F_UNLCK;
}

RunLock::RunLock(int descriptor, std::filesystem::path file) : m_descriptor(descriptor), m_file(std::move(file)) {}

RunLock::RunLock(RunLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_file(std::move(other.m_file))
{
}

RunLock& RunLock::operator=(RunLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_file = std::move(other.m_file);
    }
    return *this;
}

RunLock::~RunLock()
{
    release();
}

void RunLock::release()
{
    if (m_descriptor < 0)
        return;
    ::unlink(m_file.c_str()); // while it is still held, so that no other writer's lock is removed
    ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace retort::experiment
