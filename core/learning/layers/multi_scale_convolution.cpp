// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/multi_scale_convolution.h"

#include "core/learning/layers/randomness.h"
#include "core/learning/layers/series_decomposition.h"

namespace retort::learning
{
namespace
{

/// Steps that a convolution of k steps with stride k leaves of `steps`, padded
/// by k / 2 on both sides.
std::int64_t shortenedBy(std::int64_t kernel, std::int64_t steps)
{
    return (steps + 2 * (kernel / 2) - kernel) / kernel + 1;
}

/// The transposed convolution with stride = kernel is a linear map of each step
/// to k steps: [B, n, d] -> [B, n k, d].
torch::Tensor stretched(const torch::Tensor& x, const torch::nn::ConvTranspose1dImpl& convolution)
{
    const auto weight = convolution.weight.permute({2, 1, 0}); // [k, out, in]
    return torch::linear(x, weight.flatten(0, 1)).unflatten(2, {weight.size(0), -1}).flatten(1, 2) +
           convolution.bias;
}

torch::nn::LayerNorm layerNorm(std::int64_t width)
{
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}));
}

} // namespace

MultiScaleConvolution::MultiScaleConvolution(std::int64_t width, std::int64_t steps,
                                             std::vector<std::int64_t> kernels, double dropout)
    : m_kernels(std::move(kernels))
    , m_dropout(dropout)
    , m_isometric(register_module("isometric_conv", torch::nn::ModuleList()))
    , m_shorten(register_module("conv", torch::nn::ModuleList()))
    , m_stretch(register_module("conv_trans", torch::nn::ModuleList()))
    , m_merge(register_module("merge", torch::nn::Conv2d(torch::nn::Conv2dOptions(
                                           width, width, {static_cast<std::int64_t>(m_kernels.size()), 1}))))
    , m_widen(register_module("conv1", std::make_shared<PointwiseConvolution>(width, 4 * width)))
    , m_narrow(register_module("conv2", std::make_shared<PointwiseConvolution>(4 * width, width)))
    , m_norm1(register_module("norm1", layerNorm(width)))
    , m_norm2(register_module("norm2", layerNorm(width)))
    , m_norm(register_module("norm", layerNorm(width)))
{
    for (const auto kernel : m_kernels) {
        m_isometric->push_back(torch::nn::Conv1d(width, width, shortenedBy(kernel, steps)));
        m_shorten->push_back(torch::nn::Conv1d(
            torch::nn::Conv1dOptions(width, width, kernel).stride(kernel).padding(kernel / 2)));
        m_stretch->push_back(torch::nn::ConvTranspose1d(
            torch::nn::ConvTranspose1dOptions(width, width, kernel).stride(kernel)));
    }
}

torch::Tensor MultiScaleConvolution::atScale(const torch::Tensor& x, std::size_t scale)
{
    const auto answer = [&](const torch::Tensor& y) {
        return seededDropout(torch::tanh(y), m_dropout, is_training());
    };
    const auto season = decompose(x.transpose(1, 2), averageFor(m_kernels[scale])).seasonal; // [B, d, T]
    const auto local = answer(m_shorten[scale]->as<torch::nn::Conv1d>()->forward(season));
    const auto past = torch::constant_pad_nd(local, {local.size(2) - 1, 0});
    const auto global = answer(m_isometric[scale]->as<torch::nn::Conv1d>()->forward(past));
    const auto related = m_norm((global + local).transpose(1, 2)); // [B, n, d]
    const auto back = answer(stretched(related, *m_stretch[scale]->as<torch::nn::ConvTranspose1d>()));
    return m_norm(back.narrow(1, 0, x.size(1)) + season.transpose(1, 2));
}

torch::Tensor MultiScaleConvolution::forward(const torch::Tensor& x)
{
    std::vector<torch::Tensor> scales;
    for (std::size_t i = 0; i < m_kernels.size(); ++i)
        scales.push_back(atScale(x, i));
    const auto merged =
        torch::linear(torch::stack(scales, -1).flatten(2), m_merge->weight.flatten(1), m_merge->bias);
    return m_norm2(merged + m_narrow->forward(m_widen->forward(m_norm1(merged))));
}

} // namespace retort::learning
