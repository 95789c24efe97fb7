// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// A network of convolutions over time whose channels are averaged over the steps: what the networks for classes of series have in
/// common. Features: "pooled" [B, D], the mean, and "steps" [B, L, D]. As a forecaster Linear(D -> H targets) follows.
class PooledConvolutions : public Forecaster
{
public:
    Forecast forward(const WindowBatch& batch) override;

protected:
    PooledConvolutions(const ForecastTask& task, std::int64_t width);
    /// [B, C, L] -> [B, D, L].
    virtual torch::Tensor convolved(const torch::Tensor& values) = 0;

private:
    ForecastTask m_task;
    torch::nn::Linear m_projection;
};

} // namespace retort::learning
