// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/weight_norm_convolution.h"

namespace retort::learning
{

WeightNormConvolution::WeightNormConvolution(std::int64_t in, std::int64_t out, std::int64_t size)
{
    const double bound = 1.0 / std::sqrt(static_cast<double>(in * size));
    const auto direction = torch::empty({out, in, size}).uniform_(-bound, bound);
    m_length = register_parameter("weight_g", direction.square().sum({1, 2}, true).sqrt());
    m_direction = register_parameter("weight_v", direction);
    m_bias = register_parameter("bias", torch::empty(out).uniform_(-bound, bound));
}

torch::Tensor WeightNormConvolution::forward(const torch::Tensor& x, std::int64_t stride)
{
    const auto weight = m_direction * (m_length / m_direction.square().sum({1, 2}, true).sqrt());
    const std::int64_t skipped = (x.size(2) - 1) % stride; // so that the last answer is that of the last step
    const auto padded = torch::constant_pad_nd(x, {weight.size(2) - 1 - skipped, 0});
    return torch::conv1d(padded, weight, m_bias, stride);
}

} // namespace retort::learning
