// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/file_writing.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace retort
{
namespace
{

tl::unexpected<Error> writeError(const std::filesystem::path& file, int error)
{
    return fail(ErrorKind::io,
                RETORT_TEXT("foundation", "%1 cannot be written: %2. Free some space or choose another folder."),
                {file.string(), std::strerror(error)});
}

bool writeAll(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Result<void> writeFile(const std::filesystem::path& file, std::string_view content)
{
    std::filesystem::path aside = file;
    aside += ".part";
    const int descriptor = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return writeError(file, errno);
    const bool written = writeAll(descriptor, content) && ::fsync(descriptor) == 0;
    const int error = errno;
    const bool closed = ::close(descriptor) == 0;
    if (!written || !closed) {
        ::unlink(aside.c_str());
        return writeError(file, written ? errno : error);
    }
    if (::rename(aside.c_str(), file.c_str()) != 0) {
        const int renameError = errno;
        ::unlink(aside.c_str());
        return writeError(file, renameError);
    }
    return {};
}

Result<std::string> readFile(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorKind::missing, RETORT_TEXT("foundation", "%1 was not found. Check the path."), {file.string()});
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    if (std::filesystem::is_directory(file, ignored) || !stream || !(content << stream.rdbuf())) {
        if (stream && !std::filesystem::is_directory(file, ignored) && stream.peek() == EOF)
            return std::string();
        return fail(ErrorKind::io, RETORT_TEXT("foundation", "%1 cannot be read. Check that you have permission to "
                                                             "open it."),
                    {file.string()});
    }
    return content.str();
}

} // namespace retort
