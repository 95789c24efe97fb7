// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Complex linear map of the last axis, one for all channels or one each: [B, C, in] -> [B, C, out], complex
/// numbers as pairs of real ones in a last axis of 2. The real parts of the weights begin uniform within
/// 1/sqrt(in), the imaginary ones at zero.
class ComplexLinear : public torch::nn::Module
{
public:
    /// `channels` 0: weights [out, in, 2] shared; else [channels, out, in, 2].
    ComplexLinear(std::int64_t in, std::int64_t out, std::int64_t channels);
    torch::Tensor forward(const torch::Tensor& x); ///< [B, C, in, 2] -> [B, C, out, 2]

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

} // namespace retort::learning
