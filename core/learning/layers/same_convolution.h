// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Convolution over time that keeps the steps, [B, in, L] -> [B, out, L]: of k - 1 zeros the larger half stands behind, as in TensorFlow.
class SameConvolution : public torch::nn::Conv1dImpl
{
public:
    SameConvolution(std::int64_t in, std::int64_t out, std::int64_t kernel, bool withBias);
    torch::Tensor forward(const torch::Tensor& x);

private:
    bool m_uneven; ///< one more zero behind
};

/// A convolution that keeps the steps, and batch norm.
class NormedConvolution : public torch::nn::Module
{
public:
    NormedConvolution(std::int64_t in, std::int64_t out, std::int64_t kernel, bool bias = true);
    torch::Tensor forward(const torch::Tensor& x);

private:
    std::shared_ptr<SameConvolution> m_convolution;
    torch::nn::BatchNorm1d m_norm;
};

} // namespace retort::learning
