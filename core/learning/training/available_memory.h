// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace retort::learning
{

/// Bytes that a program can still take without swapping, as the system says.
std::int64_t availableMemory();
/// Bytes that this process holds now.
std::int64_t residentMemory();

} // namespace retort::learning
