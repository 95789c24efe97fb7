// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/pointwise_convolution.h"

namespace retort::learning
{

PointwiseConvolution::PointwiseConvolution(std::int64_t in, std::int64_t out, bool biased)
{
    const double bound = 1.0 / std::sqrt(static_cast<double>(in));
    m_weight = register_parameter("weight", torch::empty({out, in, 1}).uniform_(-bound, bound));
    if (biased)
        m_bias = register_parameter("bias", torch::empty(out).uniform_(-bound, bound));
}

torch::Tensor PointwiseConvolution::forward(const torch::Tensor& x)
{
    return torch::linear(x, m_weight.squeeze(-1), m_bias);
}

} // namespace retort::learning
