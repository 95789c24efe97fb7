// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>
#include <optional>

namespace retort::experiment
{

/// Held by whoever writes a run. The system lets it go when its process ends, however that happens, so it cannot be
/// left behind as a file can.
class RunLock
{
public:
    /// No value where somebody else holds it, in this process or another.
    static Result<std::optional<RunLock>> take(const std::filesystem::path& file);
    /// Whether anybody holds it; taking no lock oneself, it cannot be in a writer's way.
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
