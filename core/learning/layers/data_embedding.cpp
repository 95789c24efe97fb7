// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/data_embedding.h"

#include "core/learning/layers/randomness.h"

namespace retort::learning
{

torch::Tensor sinusoidalPositions(std::int64_t length, std::int64_t width)
{
    const auto place = torch::arange(length, torch::kDouble).unsqueeze(1);
    const auto rate = torch::exp(torch::arange(0, width, 2, torch::kDouble) *
                                 (-std::log(10000.0) / static_cast<double>(width)));
    const auto angle = place * rate; // [length, ceil(width / 2)]
    return torch::stack({angle.sin(), angle.cos()}, -1).flatten(1).narrow(1, 0, width);
}

const torch::Tensor& Positions::of(const torch::Tensor& x)
{
    if (!m_positions.defined() || m_positions.size(0) != x.size(-2) || m_positions.size(1) != x.size(-1) ||
        m_positions.dtype() != x.dtype() || m_positions.device() != x.device()) {
        const torch::NoGradGuard noGradient;
        m_positions = sinusoidalPositions(x.size(-2), x.size(-1)).to(x.device(), x.scalar_type());
    }
    return m_positions;
}

TokenEmbedding::TokenEmbedding(std::int64_t channels, std::int64_t width)
    : m_convolution(register_module("tokenConv", std::make_shared<CircularConvolution>(channels, width)))
{
    torch::nn::init::kaiming_normal_(m_convolution->weight(), 0, torch::kFanIn, torch::kLeakyReLU);
}

torch::Tensor TokenEmbedding::forward(const torch::Tensor& values)
{
    return m_convolution->forward(values);
}

TimeMarkEmbedding::TimeMarkEmbedding(std::int64_t marks, std::int64_t width)
    : m_embed(register_module("embed", torch::nn::Linear(torch::nn::LinearOptions(marks, width).bias(false))))
{
}

torch::Tensor TimeMarkEmbedding::forward(const torch::Tensor& marks)
{
    return m_embed(marks);
}

DataEmbedding::DataEmbedding(const Sizes& sizes)
    : m_sizes(sizes)
    , m_values(register_module("value_embedding",
                               std::make_shared<TokenEmbedding>(sizes.channels, sizes.width)))
{
    if (sizes.marks > 0)
        m_marks = register_module("temporal_embedding",
                                  std::make_shared<TimeMarkEmbedding>(sizes.marks, sizes.width));
}

torch::Tensor DataEmbedding::forward(const torch::Tensor& values, const torch::Tensor& marks)
{
    auto tokens = m_values->forward(values);
    if (m_marks)
        tokens = tokens + m_marks->forward(marks);
    if (m_sizes.positions)
        tokens = tokens + m_positions.of(tokens);
    return seededDropout(tokens, m_sizes.dropout, is_training());
}

} // namespace retort::learning
