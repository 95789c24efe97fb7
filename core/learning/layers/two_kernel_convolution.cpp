// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/two_kernel_convolution.h"

#include "core/learning/layers/depthwise_convolution.h"

namespace retort::learning
{

torch::Tensor DepthwiseKernel::applied(const torch::Tensor& x) const
{
    return depthwiseConvolution(x, weight, bias);
}

DepthwiseKernel DepthwiseKernel::followedBy(const BatchNorm::Affine& affine) const
{
    return {weight * affine.scale.view({-1, 1, 1}), bias * affine.scale + affine.shift};
}

/// One kernel and its batch norm, as published weights name them.
class TwoKernelConvolution::Branch : public torch::nn::Module
{
public:
    Branch(std::int64_t maps, std::int64_t size)
        : m_kernel(register_module(
              "conv",
              torch::nn::Conv1d(
                  torch::nn::Conv1dOptions(maps, maps, size).padding(size / 2).groups(maps).bias(false))))
        , m_norm(register_module("bn", std::make_shared<BatchNorm>(maps)))
    {
    }

    torch::Tensor forward(const torch::Tensor& x) { return m_norm->forward(depthwiseConvolution(x, m_kernel->weight, {})); }

    DepthwiseKernel folded() const
    {
        const auto affine = m_norm->inEvaluation();
        return {m_kernel->weight * affine.scale.view({-1, 1, 1}), affine.shift};
    }

private:
    torch::nn::Conv1d m_kernel;
    std::shared_ptr<BatchNorm> m_norm;
};

TwoKernelConvolution::TwoKernelConvolution(std::int64_t maps, std::int64_t largeSize, std::int64_t smallSize)
    : m_large(register_module("lkb_origin", std::make_shared<Branch>(maps, largeSize)))
    , m_small(register_module("small_conv", std::make_shared<Branch>(maps, smallSize)))
{
}

torch::Tensor TwoKernelConvolution::forward(const torch::Tensor& x)
{
    return is_training() ? m_large->forward(x) + m_small->forward(x) : merged().applied(x);
}

DepthwiseKernel TwoKernelConvolution::merged() const
{
    const auto large = m_large->folded(), small = m_small->folded();
    const std::int64_t margin = (large.weight.size(2) - small.weight.size(2)) / 2;
    return {large.weight + torch::constant_pad_nd(small.weight, {margin, margin}), large.bias + small.bias};
}

} // namespace retort::learning
