// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/worker_process.h"

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace retort::study
{

Result<WorkerProcess> WorkerProcess::start(const std::vector<std::string>& command, const std::filesystem::path& output)
{
    std::vector<char*> arguments;
    for (const auto& one : command)
        arguments.push_back(const_cast<char*>(one.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setpgroup(&attributes, 0); // Ctrl-C reaches the one that runs the study, which then asks each to stop
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t id = 0;
    const int fault = posix_spawn(&id, command.front().c_str(), &files, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    if (fault != 0)
        return fail(ErrorKind::io, RETORT_TEXT("study", "%1 could not be started: %2"), {command.front(), std::strerror(fault)});
    return WorkerProcess(id);
}

std::optional<int> WorkerProcess::ended()
{
    int status = 0;
    if (!m_status && ::waitpid(m_id, &status, WNOHANG) == m_id)
        m_status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return m_status;
}

void WorkerProcess::stop() const
{
    if (!m_status)
        ::kill(m_id, SIGTERM);
}

void WorkerProcess::kill() const
{
    if (!m_status)
        ::kill(m_id, SIGKILL);
}

bool endWith(pid_t parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    return ::getppid() == parent;
}

} // namespace retort::study
