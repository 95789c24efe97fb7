// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace retort::learning
{

/// Bytes that can still be allocated without swapping, as reported by the system.
std::int64_t availableMemory();
/// Bytes that this process holds now.
std::int64_t residentMemory();

} // namespace retort::learning
