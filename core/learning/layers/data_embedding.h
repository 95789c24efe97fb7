// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/layers/circular_convolution.h"

namespace retort::learning
{

/// Position codes of Vaswani et al., 2017: [length, width], sine on even and cosine on odd features, base
/// 10000.
torch::Tensor sinusoidalPositions(std::int64_t length, std::int64_t width);

/// sinusoidalPositions kept for the length, type and device last asked for.
class Positions
{
public:
    /// Those of x [..., length, width], to be added to it.
    const torch::Tensor& of(const torch::Tensor& x);

private:
    torch::Tensor m_positions;
};

/// Values to tokens by a circular convolution of three steps, "tokenConv", begun with Kaiming's normal
/// weights for a leaky ReLU: [B, T, C] -> [B, T, d].
class TokenEmbedding : public torch::nn::Module
{
public:
    TokenEmbedding(std::int64_t channels, std::int64_t width);
    torch::Tensor forward(const torch::Tensor& values);

private:
    std::shared_ptr<CircularConvolution> m_convolution;
};

/// Time marks to tokens, "embed": [B, T, M] -> [B, T, d], linear without bias.
class TimeMarkEmbedding : public torch::nn::Module
{
public:
    TimeMarkEmbedding(std::int64_t marks, std::int64_t width);
    torch::Tensor forward(const torch::Tensor& marks);

private:
    torch::nn::Linear m_embed;
};

/// One token per step, the sum of value, time-mark and positional embeddings (Zhou et al., Informer,
/// AAAI 2021): values [B, T, C], marks [B, T, M] -> [B, T, d].
class DataEmbedding : public torch::nn::Module
{
public:
    struct Sizes {
        std::int64_t channels = 1;
        std::int64_t width = 512;
        std::int64_t marks = 0; ///< 0: the marks given to forward are not read
        bool positions = true;
        double dropout = 0.1;
    };

    explicit DataEmbedding(const Sizes& sizes);
    torch::Tensor forward(const torch::Tensor& values, const torch::Tensor& marks);

private:
    Sizes m_sizes;
    Positions m_positions;
    std::shared_ptr<TokenEmbedding> m_values;
    std::shared_ptr<TimeMarkEmbedding> m_marks; ///< null without marks
};

} // namespace retort::learning
