// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/layers/attention.h"
#include "core/learning/layers/circular_convolution.h"
#include "core/learning/layers/pointwise_convolution.h"

namespace retort::learning
{

/// Sizes that the decomposing layers share.
struct DecompositionSizes {
    std::int64_t width = 512;
    std::int64_t innerWidth = 2048;
    int kernel = 25; ///< of the moving average, odd
    double dropout = 0.05;
};

/// Two unbiased maps of each token with gelu between them, added to it: x + W2 gelu(W1 x), dropout after
/// each.
class InnerNetwork
{
public:
    /// Registers "conv1" and "conv2" with `owner`.
    InnerNetwork(torch::nn::Module& owner, const DecompositionSizes& sizes);
    torch::Tensor added(const torch::Tensor& x, bool training);

private:
    double m_dropout;
    std::shared_ptr<PointwiseConvolution> m_widen, m_narrow;
};

/// Layer norm minus its own mean over the steps: the seasonal part. [B, T, d] -> [B, T, d].
class SeasonalNorm : public torch::nn::Module
{
public:
    explicit SeasonalNorm(std::int64_t width);
    torch::Tensor forward(const torch::Tensor& tokens);

private:
    torch::nn::LayerNorm m_norm;
};

/// x = season(x + attention(x)); x = season(x + W2 gelu(W1 x)) (Wu et al., Autoformer, NeurIPS 2021).
class DecompositionEncoderLayer : public torch::nn::Module
{
public:
    DecompositionEncoderLayer(std::shared_ptr<Attention> attention, const DecompositionSizes& sizes);
    torch::Tensor forward(const torch::Tensor& tokens); ///< [B, T, d] -> [B, T, d]

private:
    DecompositionSizes m_sizes;
    std::shared_ptr<Attention> m_attention;
    InnerNetwork m_inner;
};

/// The same with cross-attention to the encoder in between; its three trends are returned summed.
class DecompositionDecoderLayer : public torch::nn::Module
{
public:
    DecompositionDecoderLayer(std::shared_ptr<Attention> self, std::shared_ptr<Attention> cross,
                              std::int64_t channels, const DecompositionSizes& sizes);

    struct Parts {
        torch::Tensor tokens; ///< [B, T, d]
        torch::Tensor trend;  ///< [B, T, C]
    };
    Parts forward(const torch::Tensor& tokens, const torch::Tensor& encoded);

private:
    DecompositionSizes m_sizes;
    std::shared_ptr<Attention> m_self, m_cross;
    InnerNetwork m_inner;
    std::shared_ptr<CircularConvolution> m_projection;
};

} // namespace retort::learning
