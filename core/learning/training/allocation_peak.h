// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace retort::learning
{

/// Peak bytes that LibTorch allocates on this thread while `step` runs.
std::int64_t peakOf(const std::function<void()>& step);

} // namespace retort::learning
