// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/channel_linear.h"

namespace retort::learning
{

ChannelLinear::ChannelLinear(std::int64_t in, std::int64_t out, std::int64_t channels)
{
    const double bound = 1.0 / std::sqrt(static_cast<double>(in));
    const auto weights = channels > 0 ? torch::empty({channels, out, in}) : torch::empty({out, in});
    const auto biases = channels > 0 ? torch::empty({channels, out}) : torch::empty({out});
    m_weight = register_parameter("weight", weights.uniform_(-bound, bound));
    m_bias = register_parameter("bias", biases.uniform_(-bound, bound));
}

torch::Tensor ChannelLinear::forward(const torch::Tensor& x)
{
    if (m_weight.dim() == 2)
        return torch::linear(x, m_weight, m_bias);
    const auto perChannel = torch::bmm(x.transpose(0, 1), m_weight.transpose(1, 2)); // [C, B, out]
    return perChannel.transpose(0, 1) + m_bias;
}

} // namespace retort::learning
