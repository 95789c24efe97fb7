// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace retort::learning
{

/// Bytes that LibTorch allocates at the most on this thread while `step` runs, above what is there before.
std::int64_t peakOf(const std::function<void()>& step);

} // namespace retort::learning
