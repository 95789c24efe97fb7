// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/layers/encoder_layer.h"

namespace retort::learning
{

/// The layer of MICN (Wang et al., ICLR 2023): [B, T, d] -> [B, T, d]. For each
/// kernel k the moving average over k steps (k + 1 where k is even) is taken
/// away; a convolution with stride k shortens the rest to n steps; the
/// "isometric" convolution, whose kernel is n wide and sees only the past,
/// relates all n; a transposed convolution stretches them back; tanh and
/// dropout after each, one LayerNorm serving both sums. The scales are merged
/// by a linear map, and z = LN(m + W2 W1 LN(m)) without an activation.
class MultiScaleConvolution : public torch::nn::Module
{
public:
    MultiScaleConvolution(std::int64_t width, std::int64_t steps, std::vector<std::int64_t> kernels,
                          double dropout);
    torch::Tensor forward(const torch::Tensor& x);

    /// The moving average that goes with a kernel: odd.
    static int averageFor(std::int64_t kernel) { return static_cast<int>(kernel + 1 - kernel % 2); }

private:
    torch::Tensor atScale(const torch::Tensor& x, std::size_t scale);

    std::vector<std::int64_t> m_kernels;
    double m_dropout;
    torch::nn::ModuleList m_isometric, m_shorten, m_stretch;
    torch::nn::Conv2d m_merge;
    std::shared_ptr<PointwiseConvolution> m_widen, m_narrow;
    torch::nn::LayerNorm m_norm1, m_norm2, m_norm;
};

} // namespace retort::learning
