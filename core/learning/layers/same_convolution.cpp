// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/same_convolution.h"

namespace retort::learning
{

torch::nn::Conv1d sameConvolution(std::int64_t in, std::int64_t out, std::int64_t kernel, bool bias)
{
    return torch::nn::Conv1d(torch::nn::Conv1dOptions(in, out, kernel).padding(torch::kSame).bias(bias));
}

NormedConvolution::NormedConvolution(std::int64_t in, std::int64_t out, std::int64_t kernel, bool bias)
    : m_convolution(register_module("conv", sameConvolution(in, out, kernel, bias))), m_norm(register_module("bn", torch::nn::BatchNorm1d(out)))
{
}

torch::Tensor NormedConvolution::forward(const torch::Tensor& x)
{
    return m_norm->forward(m_convolution->forward(x));
}

} // namespace retort::learning
