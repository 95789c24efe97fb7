// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>
#include <optional>

namespace retort::experiment
{

/// Held by the writer of a run. The system releases it when its process ends, however that happens, so it cannot be
/// left behind like a file.
class RunLock
{
public:
    /// No value if it is already held, in this process or another.
    static Result<std::optional<RunLock>> take(const std::filesystem::path& file);
    /// Whether it is held; takes no lock, so it cannot block a writer.
    static bool held(const std::filesystem::path& file);

    RunLock(RunLock&& other) noexcept;
    RunLock& operator=(RunLock&& other) noexcept;
    ~RunLock();

private:
    RunLock(int descriptor, std::filesystem::path file);
    void release();

    int m_descriptor = -1;
    std::filesystem::path m_file;
};

} // namespace retort::experiment
