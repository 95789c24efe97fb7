// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Linear map of the last axis, [B, C, in] -> [B, C, out]: one for all channels, or one each. Starts uniform
/// within 1/sqrt(in).
class ChannelLinear : public torch::nn::Module
{
public:
    /// `channels` 0: weights [out, in] shared; else [channels, out, in].
    ChannelLinear(std::int64_t in, std::int64_t out, std::int64_t channels);
    torch::Tensor forward(const torch::Tensor& x);

    torch::Tensor& weight() { return m_weight; }
    torch::Tensor& bias() { return m_bias; }

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

} // namespace retort::learning
