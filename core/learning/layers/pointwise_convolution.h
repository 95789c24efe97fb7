// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// A linear map over the last axis whose weight is kept as that of a convolution of width one, [out, in, 1].
class PointwiseConvolution : public torch::nn::Module
{
public:
    PointwiseConvolution(std::int64_t in, std::int64_t out, bool biased = true);
    torch::Tensor forward(const torch::Tensor& x);

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

} // namespace retort::learning
