// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/layers/linear_pair.h"

namespace retort::learning
{

/// The block of TimeMixer (Wang et al., ICLR 2024). Takes and gives one tensor
/// a scale, finest first, [N, d, T_i]: each is decomposed by a moving average;
/// seasons are handed down from fine to coarse, trends up from coarse to fine,
/// by two linear layers over time; what comes out is added to the input through
/// two linear layers over the features.
class PastDecomposableMixing : public torch::nn::Module
{
public:
    /// `steps` of each scale, finest first.
    PastDecomposableMixing(const std::vector<std::int64_t>& steps, std::int64_t width,
                           std::int64_t innerWidth, int kernel);
    std::vector<torch::Tensor> forward(const std::vector<torch::Tensor>& scales);

private:
    class Ladder;
    int m_kernel;
    std::shared_ptr<Ladder> m_down, m_up;
    std::shared_ptr<LinearPair> m_cross;
};

} // namespace retort::learning
