// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace retort
{

/// Distinguishes the runs of one process, so that a late snapshot of an earlier run is dropped.
enum class RunId : std::uint64_t { none = 0 };

RunId nextRunId();

} // namespace retort
