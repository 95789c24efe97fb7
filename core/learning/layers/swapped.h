// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// [B, a, b] -> [B, b, a], with its numbers in that order: through a linear map LibTorch 1.13 takes a mere view window by
/// window, the gradient of the weights too.
inline torch::Tensor swapped(const torch::Tensor& x)
{
    return x.transpose(1, 2).contiguous();
}

} // namespace retort::learning
