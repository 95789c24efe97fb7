// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Attention of queries over a context: queries [B, N, d], context [B, S, d] -> [B, N, d]. A sequence that
/// attends to itself is both.
class Attention : public torch::nn::Module
{
public:
    virtual torch::Tensor forward(const torch::Tensor& queries, const torch::Tensor& context) = 0;
};

/// Multi-head attention with biased projections, scale 1/sqrt(d/heads) and dropout on the attention matrix
/// (Vaswani et al., 2017).
class MultiHeadAttention : public Attention
{
public:
    enum class Sight { everything, past }; ///< past: a query sees the context up to its own place

    struct Attended {
        torch::Tensor output;  ///< [B, N, d]
        torch::Tensor weights; ///< [B, N, heads, S], before dropout; each query's sum over S is 1
    };

    MultiHeadAttention(std::int64_t width, std::int64_t heads, double dropout,
                       Sight sight = Sight::everything);
    torch::Tensor forward(const torch::Tensor& queries, const torch::Tensor& context) override;
    Attended attend(const torch::Tensor& queries, const torch::Tensor& context);

private:
    std::int64_t m_heads;
    double m_dropout;
    Sight m_sight;
    torch::nn::Linear m_query, m_key, m_value, m_out;
};

} // namespace retort::learning
