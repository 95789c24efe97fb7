// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/circular_convolution.h"

namespace retort::learning
{

CircularConvolution::CircularConvolution(std::int64_t in, std::int64_t out)
{
    const double bound = 1.0 / std::sqrt(3.0 * static_cast<double>(in));
    m_weight = register_parameter("weight", torch::empty({out, in, 3}).uniform_(-bound, bound));
}

torch::Tensor CircularConvolution::forward(const torch::Tensor& x)
{
    const auto neighbours = torch::cat({x.roll(1, 1), x, x.roll(-1, 1)}, -1); // [B, T, 3 x in]
    return torch::linear(neighbours, m_weight.transpose(1, 2).flatten(1));
}

} // namespace retort::learning
