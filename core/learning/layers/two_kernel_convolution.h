// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/layers/batch_norm.h"

namespace retort::learning
{

/// A convolution of each map on its own: [B, maps, N] -> [B, maps, N].
struct DepthwiseKernel {
    torch::Tensor weight; ///< [maps, 1, k], k odd
    torch::Tensor bias;   ///< [maps]

    torch::Tensor applied(const torch::Tensor& x) const;
    DepthwiseKernel followedBy(const BatchNorm::Affine& affine) const;
};

/// A depthwise convolution with a large kernel beside one with a small kernel, each with a batch norm of its
/// own, summed (Ding et al., Scaling Up Your Kernels to 31x31, CVPR 2022). Both are linear once the
/// statistics are fixed, so in evaluation one convolution does the work of both.
class TwoKernelConvolution : public torch::nn::Module
{
public:
    /// Odd sizes, small <= large.
    TwoKernelConvolution(std::int64_t maps, std::int64_t largeSize, std::int64_t smallSize);

    torch::Tensor forward(const torch::Tensor& x); ///< [B, maps, N] -> [B, maps, N]

    /// The structural merge: batch norms folded into the kernels, the small kernel added to the middle of the
    /// large one.
    DepthwiseKernel merged() const;

private:
    class Branch;
    std::shared_ptr<Branch> m_large, m_small;
};

} // namespace retort::learning
