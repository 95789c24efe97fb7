// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Causal convolution whose kernel of each output map is a length, "weight_g", times a direction, "weight_v"
/// (Salimans and Kingma, Weight Normalization, 2016): [B, in, T] -> [B, out, T], the answer at a step knows
/// that step and earlier ones.
class WeightNormConvolution : public torch::nn::Module
{
public:
    WeightNormConvolution(std::int64_t in, std::int64_t out, std::int64_t size);

    /// Answers every `stride`-th step, counted back from the last: [B, out, ceil(T / stride)].
    torch::Tensor forward(const torch::Tensor& x, std::int64_t stride = 1);

private:
    torch::Tensor m_length, m_direction, m_bias;
};

} // namespace retort::learning
