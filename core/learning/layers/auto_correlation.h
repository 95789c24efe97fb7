// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/layers/attention.h"

namespace retort::learning
{

/// Auto-correlation in place of attention (Wu et al., Autoformer, NeurIPS 2021, arXiv 2106.13008): the
/// int(factor ln T) delays at which queries and keys correlate most, found by FFT and averaged over all
/// features; the values at t + delay (cyclic), weighted by a softmax over the chosen correlations. A context
/// is cut, or filled with zeros, to the T steps of the queries. In training the windows of a batch share
/// their delays; in evaluation each has its own.
class AutoCorrelation : public Attention
{
public:
    AutoCorrelation(std::int64_t width, std::int64_t factor);
    torch::Tensor forward(const torch::Tensor& queries, const torch::Tensor& context) override;

private:
    std::int64_t m_factor;
    torch::nn::Linear m_query, m_key, m_value, m_out;
};

} // namespace retort::learning
