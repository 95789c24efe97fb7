// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Batch norm over batch and last axis for each channel, followed by ReLU: [B, C, D] -> [B, C, D]. In
/// training the statistics of the batch normalise and the running ones (momentum 0.1, unbiased variance) are
/// kept for evaluation. One pass each way for float on the CPU, tensor operations elsewhere. Ioffe and
/// Szegedy, 2015; epsilon 1e-5.
class ChannelBatchNormRelu : public torch::nn::Module
{
public:
    explicit ChannelBatchNormRelu(std::int64_t channels);
    torch::Tensor forward(const torch::Tensor& x);

private:
    torch::Tensor m_weight, m_bias, m_runningMean, m_runningVariance;
};

} // namespace retort::learning
