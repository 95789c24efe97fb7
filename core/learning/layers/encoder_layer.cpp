// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/encoder_layer.h"

#include "core/learning/layers/randomness.h"

namespace retort::learning
{

EncoderLayer::EncoderLayer(std::int64_t width, std::int64_t heads, std::int64_t innerWidth, double dropout)
    : m_dropout(dropout)
    , m_attention(register_module("attention", std::make_shared<MultiHeadAttention>(width, heads, dropout)))
    , m_widen(register_module("conv1", std::make_shared<PointwiseConvolution>(width, innerWidth)))
    , m_narrow(register_module("conv2", std::make_shared<PointwiseConvolution>(innerWidth, width)))
    , m_norm1(register_module("norm1", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))))
    , m_norm2(register_module("norm2", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))))
{
}

MultiHeadAttention::Attended EncoderLayer::forward(const torch::Tensor& tokens)
{
    const auto drop = [&](const torch::Tensor& x) { return seededDropout(x, m_dropout, is_training()); };
    const auto attended = m_attention->attend(tokens, tokens);
    const auto x = m_norm1(tokens + drop(attended.output));
    return {m_norm2(x + drop(m_narrow->forward(drop(torch::gelu(m_widen->forward(x)))))), attended.weights};
}

EncoderStack::EncoderStack(const TransformerSizes& sizes)
    : m_layers(register_module("attn_layers", torch::nn::ModuleList()))
{
    for (std::int64_t i = 0; i < sizes.layers; ++i)
        m_layers->push_back(
            std::make_shared<EncoderLayer>(sizes.width, sizes.heads, sizes.innerWidth, sizes.dropout));
}

Encoded EncoderStack::throughLayers(const torch::Tensor& tokens)
{
    Encoded encoded{tokens, {}};
    for (std::size_t i = 0; i < m_layers->size(); ++i) {
        if (i > 0)
            encoded.earlier.push_back(encoded.last);
        const auto attended = m_layers[i]->as<EncoderLayer>()->forward(encoded.last);
        encoded.last = attended.output;
        encoded.attention = attended.weights;
    }
    return encoded;
}

Encoder::Encoder(const TransformerSizes& sizes)
    : EncoderStack(sizes)
    , m_norm(register_module("norm", torch::nn::LayerNorm(torch::nn::LayerNormOptions({sizes.width}))))
{
}

Encoded Encoder::forward(const torch::Tensor& tokens)
{
    auto encoded = throughLayers(tokens);
    encoded.last = m_norm(encoded.last);
    return encoded;
}

} // namespace retort::learning
