// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Mean and deviation of each channel of each window, [B, 1, C], detached. Deviation: sqrt(biased variance +
/// 1e-5). Liu et al., Non-stationary Transformers, NeurIPS 2022.
struct WindowStatistics {
    torch::Tensor mean;
    torch::Tensor deviation;

    static WindowStatistics of(const torch::Tensor& values); ///< values [B, L, C]

    torch::Tensor normalised(const torch::Tensor& values) const; ///< [B, L, C] -> [B, L, C]
    torch::Tensor restored(const torch::Tensor& values) const;   ///< [B, H, C] -> [B, H, C]
};

/// Reversible instance norm with one learned scale and shift per channel (Kim et al., ICLR 2022).
class ReversibleInstanceNorm : public torch::nn::Module
{
public:
    explicit ReversibleInstanceNorm(std::int64_t channels);

    /// [B, L, C] -> [B, L, C]
    torch::Tensor normalised(const torch::Tensor& values, const WindowStatistics& statistics);
    /// [B, H, C] -> [B, H, C]
    torch::Tensor restored(const torch::Tensor& values, const WindowStatistics& statistics);

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

} // namespace retort::learning
