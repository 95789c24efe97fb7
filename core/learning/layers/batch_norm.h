// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Batch norm of each map over batch and positions, [B, maps, N] -> [B, maps, N]; epsilon 1e-5, momentum 0.1
/// (Ioffe and Szegedy, 2015). Keeps no count of batches, which nothing here reads and published weights often
/// lack.
class BatchNorm : public torch::nn::Module
{
public:
    explicit BatchNorm(std::int64_t maps);
    torch::Tensor forward(const torch::Tensor& x);

    /// What evaluation does to each map: scale * x + shift, both [maps].
    struct Affine {
        torch::Tensor scale;
        torch::Tensor shift;
    };
    Affine inEvaluation() const;

private:
    torch::Tensor m_weight, m_bias, m_runningMean, m_runningVariance;
};

} // namespace retort::learning
