// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/decomposition_layers.h"

#include "core/learning/layers/randomness.h"
#include "core/learning/layers/series_decomposition.h"

namespace retort::learning
{

InnerNetwork::InnerNetwork(torch::nn::Module& owner, const DecompositionSizes& sizes)
    : m_dropout(sizes.dropout)
    , m_widen(owner.register_module(
          "conv1", std::make_shared<PointwiseConvolution>(sizes.width, sizes.innerWidth, false)))
    , m_narrow(owner.register_module(
          "conv2", std::make_shared<PointwiseConvolution>(sizes.innerWidth, sizes.width, false)))
{
}

torch::Tensor InnerNetwork::added(const torch::Tensor& x, bool training)
{
    const auto inner = seededDropout(torch::gelu(m_widen->forward(x)), m_dropout, training);
    return x + seededDropout(m_narrow->forward(inner), m_dropout, training);
}

SeasonalNorm::SeasonalNorm(std::int64_t width)
    : m_norm(register_module("layernorm", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))))
{
}

torch::Tensor SeasonalNorm::forward(const torch::Tensor& tokens)
{
    const auto normed = m_norm(tokens);
    return normed - normed.mean(1, true);
}

DecompositionEncoderLayer::DecompositionEncoderLayer(std::shared_ptr<Attention> attention,
                                                     const DecompositionSizes& sizes)
    : m_sizes(sizes)
    , m_attention(register_module("attention", std::move(attention)))
    , m_inner(*this, sizes)
{
}

torch::Tensor DecompositionEncoderLayer::forward(const torch::Tensor& tokens)
{
    const auto answer = seededDropout(m_attention->forward(tokens, tokens), m_sizes.dropout, is_training());
    const auto season = decomposeSteps(tokens + answer, m_sizes.kernel).seasonal;
    return decomposeSteps(m_inner.added(season, is_training()), m_sizes.kernel).seasonal;
}

DecompositionDecoderLayer::DecompositionDecoderLayer(std::shared_ptr<Attention> self,
                                                     std::shared_ptr<Attention> cross, std::int64_t channels,
                                                     const DecompositionSizes& sizes)
    : m_sizes(sizes)
    , m_self(register_module("self_attention", std::move(self)))
    , m_cross(register_module("cross_attention", std::move(cross)))
    , m_inner(*this, sizes)
    , m_projection(
          register_module("projection", std::make_shared<CircularConvolution>(sizes.width, channels)))
{
}

DecompositionDecoderLayer::Parts DecompositionDecoderLayer::forward(const torch::Tensor& tokens,
                                                                    const torch::Tensor& encoded)
{
    const auto drop = [&](const torch::Tensor& x) {
        return seededDropout(x, m_sizes.dropout, is_training());
    };
    const auto own = decomposeSteps(tokens + drop(m_self->forward(tokens, tokens)), m_sizes.kernel);
    const auto asked =
        decomposeSteps(own.seasonal + drop(m_cross->forward(own.seasonal, encoded)), m_sizes.kernel);
    const auto inner = decomposeSteps(m_inner.added(asked.seasonal, is_training()), m_sizes.kernel);
    return {inner.seasonal, m_projection->forward(own.trend + asked.trend + inner.trend)};
}

} // namespace retort::learning
