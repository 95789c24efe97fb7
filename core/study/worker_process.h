// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>
#include <optional>

#include <sys/types.h>

namespace retort::study
{

/// A child process. Its output goes to a file; a crash costs what it was doing and nothing else.
class WorkerProcess
{
public:
    static Result<WorkerProcess> start(const std::vector<std::string>& command, const std::filesystem::path& output);

    /// The exit status once it has ended, 128 + n where the signal n ended it; nothing while it runs.
    std::optional<int> ended();
    /// Asks it to stop; it keeps its record.
    void stop() const;
    void kill() const;
    pid_t id() const { return m_id; }

private:
    explicit WorkerProcess(pid_t id) : m_id(id) {}
    pid_t m_id;
    std::optional<int> m_status;
};

/// For a worker: it is told to stop when `parent` ends, however that happens. False where it has ended already.
bool endWith(pid_t parent);

} // namespace retort::study
