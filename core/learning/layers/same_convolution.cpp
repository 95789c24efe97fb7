// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/same_convolution.h"

namespace retort::learning
{

SameConvolution::SameConvolution(std::int64_t in, std::int64_t out, std::int64_t kernel, bool withBias)
    : Conv1dImpl(torch::nn::Conv1dOptions(in, out, kernel).padding((kernel - 1) / 2).bias(withBias)), m_uneven(kernel % 2 == 0)
{
}

torch::Tensor SameConvolution::forward(const torch::Tensor& x)
{
    return Conv1dImpl::forward(m_uneven ? torch::constant_pad_nd(x, {0, 1}) : x);
}

NormedConvolution::NormedConvolution(std::int64_t in, std::int64_t out, std::int64_t kernel, bool bias)
    : m_convolution(register_module("conv", std::make_shared<SameConvolution>(in, out, kernel, bias))), m_norm(register_module("bn", torch::nn::BatchNorm1d(out)))
{
}

torch::Tensor NormedConvolution::forward(const torch::Tensor& x)
{
    return m_norm->forward(m_convolution->forward(x));
}

} // namespace retort::learning
