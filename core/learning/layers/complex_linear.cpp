// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/complex_linear.h"

namespace retort::learning
{
namespace
{

torch::Tensor realNumbers(std::vector<std::int64_t> shape, double bound)
{
    const auto real = torch::empty(shape).uniform_(-bound, bound);
    return torch::stack({real, torch::zeros(shape)}, -1);
}

} // namespace

ComplexLinear::ComplexLinear(std::int64_t in, std::int64_t out, std::int64_t channels)
{
    const double bound = 1.0 / std::sqrt(static_cast<double>(in));
    std::vector<std::int64_t> ofWeight = {out, in}, ofBias = {out};
    if (channels > 0) {
        ofWeight.insert(ofWeight.begin(), channels);
        ofBias.insert(ofBias.begin(), channels);
    }
    m_weight = register_parameter("weight", realNumbers(ofWeight, bound));
    m_bias = register_parameter("bias", realNumbers(ofBias, bound));
}

torch::Tensor ComplexLinear::forward(const torch::Tensor& x)
{
    // One real product: (a + ib)(c + id) as the pair (a, b) times [[c, d], [-d, c]].
    const auto real = m_weight.select(-1, 0), imaginary = m_weight.select(-1, 1);
    const auto ofReal = torch::stack({real, -imaginary}, -1),
               ofImaginary = torch::stack({imaginary, real}, -1);
    const auto pairs =
        torch::stack({ofReal, ofImaginary}, -3).flatten(-2).flatten(-3, -2); // [.., 2 out, 2 in]
    const auto bias = m_bias.flatten(-2);
    const auto flat = x.flatten(-2);
    const auto answer = m_weight.dim() == 3
                            ? torch::linear(flat, pairs, bias)
                            : torch::bmm(flat.transpose(0, 1), pairs.transpose(1, 2)).transpose(0, 1) + bias;
    return answer.unflatten(-1, {-1, 2});
}

} // namespace retort::learning
