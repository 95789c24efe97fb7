// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Convolution of three steps along time whose ends meet, without bias, as one matrix product:
/// [B, T, in] -> [B, T, out]. Its weight is kept as that of a convolution, [out, in, 3].
class CircularConvolution : public torch::nn::Module
{
public:
    CircularConvolution(std::int64_t in, std::int64_t out);
    torch::Tensor forward(const torch::Tensor& x);

    torch::Tensor& weight() { return m_weight; }

private:
    torch::Tensor m_weight;
};

} // namespace retort::learning
