// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/encoder_layer.h"

#include "core/learning/layers/randomness.h"

namespace retort::learning
{

SelfAttention::SelfAttention(std::int64_t width, std::int64_t heads, double dropout)
    : m_heads(heads)
    , m_dropout(dropout)
    , m_query(register_module("query_projection", torch::nn::Linear(width, width)))
    , m_key(register_module("key_projection", torch::nn::Linear(width, width)))
    , m_value(register_module("value_projection", torch::nn::Linear(width, width)))
    , m_out(register_module("out_projection", torch::nn::Linear(width, width)))
{
}

torch::Tensor SelfAttention::forward(const torch::Tensor& tokens)
{
    // No batch size is named here, so that a traced network takes any.
    const auto perHead = [&](const torch::Tensor& x) {
        return x.unflatten(-1, {m_heads, -1}).transpose(1, 2);
    };
    const double scale = 1.0 / std::sqrt(static_cast<double>(tokens.size(2)) / static_cast<double>(m_heads));
    const auto scores =
        torch::matmul(perHead(m_query(tokens)) * scale, perHead(m_key(tokens)).transpose(2, 3));
    const auto attention = seededDropout(torch::softmax(scores, -1), m_dropout, is_training());
    return m_out(torch::matmul(attention, perHead(m_value(tokens))).transpose(1, 2).flatten(2));
}

PointwiseConvolution::PointwiseConvolution(std::int64_t in, std::int64_t out)
{
    const double bound = 1.0 / std::sqrt(static_cast<double>(in));
    m_weight = register_parameter("weight", torch::empty({out, in, 1}).uniform_(-bound, bound));
    m_bias = register_parameter("bias", torch::empty(out).uniform_(-bound, bound));
}

torch::Tensor PointwiseConvolution::forward(const torch::Tensor& x)
{
    return torch::linear(x, m_weight.squeeze(-1), m_bias);
}

EncoderLayer::EncoderLayer(std::int64_t width, std::int64_t heads, std::int64_t innerWidth, double dropout)
    : m_dropout(dropout)
    , m_attention(std::make_shared<SelfAttention>(width, heads, dropout))
    , m_widen(register_module("conv1", std::make_shared<PointwiseConvolution>(width, innerWidth)))
    , m_narrow(register_module("conv2", std::make_shared<PointwiseConvolution>(innerWidth, width)))
    , m_norm1(register_module("norm1", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))))
    , m_norm2(register_module("norm2", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))))
{
    register_module("attention", m_attention);
}

torch::Tensor EncoderLayer::forward(const torch::Tensor& tokens)
{
    const auto drop = [&](const torch::Tensor& x) { return seededDropout(x, m_dropout, is_training()); };
    const auto x = m_norm1(tokens + drop(m_attention->forward(tokens)));
    return m_norm2(x + drop(m_narrow->forward(drop(torch::gelu(m_widen->forward(x))))));
}

} // namespace retort::learning
