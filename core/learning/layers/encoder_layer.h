// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Multi-head self-attention with biased projections, scale 1/sqrt(d/heads) and dropout on the attention
/// matrix (Vaswani et al., 2017). Tokens [B, N, d] -> [B, N, d].
class SelfAttention : public torch::nn::Module
{
public:
    SelfAttention(std::int64_t width, std::int64_t heads, double dropout);
    torch::Tensor forward(const torch::Tensor& tokens);

private:
    std::int64_t m_heads;
    double m_dropout;
    torch::nn::Linear m_query, m_key, m_value, m_out;
};

/// A linear map over the last axis whose weight is kept as that of a convolution of width one, [out, in, 1].
class PointwiseConvolution : public torch::nn::Module
{
public:
    PointwiseConvolution(std::int64_t in, std::int64_t out);
    torch::Tensor forward(const torch::Tensor& x);

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

/// Post-norm encoder layer: x = LN(x + attention(x)); x = LN(x + W2 gelu(W1 x)), dropout after each part.
class EncoderLayer : public torch::nn::Module
{
public:
    EncoderLayer(std::int64_t width, std::int64_t heads, std::int64_t innerWidth, double dropout);
    torch::Tensor forward(const torch::Tensor& tokens); ///< [B, N, d] -> [B, N, d]

private:
    double m_dropout;
    std::shared_ptr<SelfAttention> m_attention;
    std::shared_ptr<PointwiseConvolution> m_widen, m_narrow;
    torch::nn::LayerNorm m_norm1, m_norm2;
};

} // namespace retort::learning
