// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// LibTorch as used by this module: the header to precompile, and the few differences between 1.13
// and 2.x.
#include <torch/torch.h>

#include <ATen/record_function.h>
#include <c10/util/ThreadLocalDebugInfo.h>

namespace retort::learning
{

#if TORCH_VERSION_MAJOR >= 2
using AllocatorTotal = std::size_t;
#else
using AllocatorTotal = std::int64_t;
#endif

} // namespace retort::learning
