// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/decoder_layer.h"

#include "core/learning/layers/randomness.h"

namespace retort::learning
{
namespace
{

torch::nn::LayerNorm decoderLayerNorm(std::int64_t width)
{
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}));
}

} // namespace

DecoderLayer::DecoderLayer(std::int64_t width, std::int64_t heads, std::int64_t innerWidth, double dropout)
    : m_dropout(dropout)
    , m_self(register_module("self_attention", std::make_shared<MultiHeadAttention>(
                                                   width, heads, dropout, MultiHeadAttention::Sight::past)))
    , m_cross(register_module("cross_attention", std::make_shared<MultiHeadAttention>(width, heads, dropout)))
    , m_widen(register_module("conv1", std::make_shared<PointwiseConvolution>(width, innerWidth)))
    , m_narrow(register_module("conv2", std::make_shared<PointwiseConvolution>(innerWidth, width)))
    , m_norm1(register_module("norm1", decoderLayerNorm(width)))
    , m_norm2(register_module("norm2", decoderLayerNorm(width)))
    , m_norm3(register_module("norm3", decoderLayerNorm(width)))
{
}

torch::Tensor DecoderLayer::forward(const torch::Tensor& tokens, const torch::Tensor& encoded)
{
    const auto drop = [&](const torch::Tensor& x) { return seededDropout(x, m_dropout, is_training()); };
    const auto own = m_norm1(tokens + drop(m_self->forward(tokens, tokens)));
    const auto asked = m_norm2(own + drop(m_cross->forward(own, encoded)));
    return m_norm3(asked + drop(m_narrow->forward(drop(torch::gelu(m_widen->forward(asked))))));
}

Decoder::Decoder(const TransformerSizes& sizes, std::int64_t outputs)
    : m_layers(register_module("layers", torch::nn::ModuleList()))
    , m_norm(register_module("norm", decoderLayerNorm(sizes.width)))
    , m_projection(register_module("projection", torch::nn::Linear(sizes.width, outputs)))
{
    for (std::int64_t i = 0; i < sizes.layers; ++i)
        m_layers->push_back(
            std::make_shared<DecoderLayer>(sizes.width, sizes.heads, sizes.innerWidth, sizes.dropout));
}

torch::Tensor Decoder::forward(torch::Tensor tokens, const torch::Tensor& encoded)
{
    for (const auto& layer : *m_layers)
        tokens = layer->as<DecoderLayer>()->forward(tokens, encoded);
    return m_projection(m_norm(tokens));
}

} // namespace retort::learning
