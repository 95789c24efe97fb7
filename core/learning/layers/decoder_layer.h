// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/layers/encoder_layer.h"

namespace retort::learning
{

/// Post-norm decoder layer: x = LN(x + attention(x), looking back only); x = LN(x + attention(x, encoded));
/// x = LN(x + W2 gelu(W1 x)), dropout after each part.
class DecoderLayer : public torch::nn::Module
{
public:
    DecoderLayer(std::int64_t width, std::int64_t heads, std::int64_t innerWidth, double dropout);

    /// tokens [B, T, d], encoded [B, L, d] -> [B, T, d]
    torch::Tensor forward(const torch::Tensor& tokens, const torch::Tensor& encoded);

private:
    double m_dropout;
    std::shared_ptr<MultiHeadAttention> m_self, m_cross;
    std::shared_ptr<PointwiseConvolution> m_widen, m_narrow;
    torch::nn::LayerNorm m_norm1, m_norm2, m_norm3;
};

/// Decoder layers, a layer norm and Linear(d -> outputs).
class Decoder : public torch::nn::Module
{
public:
    Decoder(const TransformerSizes& sizes, std::int64_t outputs);

    /// tokens [B, T, d], encoded [B, L, d] -> [B, T, outputs]
    torch::Tensor forward(torch::Tensor tokens, const torch::Tensor& encoded);

private:
    torch::nn::ModuleList m_layers;
    torch::nn::LayerNorm m_norm;
    torch::nn::Linear m_projection;
};

} // namespace retort::learning
