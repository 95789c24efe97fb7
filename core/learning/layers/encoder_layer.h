// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/layers/attention.h"
#include "core/learning/layers/pointwise_convolution.h"

namespace retort::learning
{

/// Post-norm encoder layer: x = LN(x + attention(x)); x = LN(x + W2 gelu(W1 x)), dropout after each part.
class EncoderLayer : public torch::nn::Module
{
public:
    EncoderLayer(std::int64_t width, std::int64_t heads, std::int64_t innerWidth, double dropout);
    MultiHeadAttention::Attended forward(const torch::Tensor& tokens); ///< [B, N, d] -> [B, N, d]

private:
    double m_dropout;
    std::shared_ptr<MultiHeadAttention> m_attention;
    std::shared_ptr<PointwiseConvolution> m_widen, m_narrow;
    torch::nn::LayerNorm m_norm1, m_norm2;
};

/// Sizes that the layers of a Transformer share.
struct TransformerSizes {
    std::int64_t layers = 2;
    std::int64_t width = 512;
    std::int64_t heads = 8;
    std::int64_t innerWidth = 2048;
    double dropout = 0.1;
};

/// Outputs of stacked layers, [B, N, d] each.
struct Encoded {
    torch::Tensor last;
    std::vector<torch::Tensor> earlier; ///< of the layers before the last
    torch::Tensor attention = {};       ///< of the last layer, [B, N, heads, N]
};

/// Stacked encoder layers, registered as "attn_layers"; the final norm is the subclass's "norm".
class EncoderStack : public torch::nn::Module
{
public:
    explicit EncoderStack(const TransformerSizes& sizes);

protected:
    Encoded throughLayers(const torch::Tensor& tokens);

private:
    torch::nn::ModuleList m_layers;
};

/// Encoder layers with a layer norm at the end, from tokens [B, N, d].
class Encoder : public EncoderStack
{
public:
    explicit Encoder(const TransformerSizes& sizes);
    Encoded forward(const torch::Tensor& tokens);

private:
    torch::nn::LayerNorm m_norm;
};

} // namespace retort::learning
