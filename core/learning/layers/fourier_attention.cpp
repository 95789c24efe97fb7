// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/fourier_attention.h"

namespace retort::learning
{
namespace
{

/// Tokens [B, T, d] to spectra [B, heads, d/heads, bins].
torch::Tensor spectrumPerHead(const torch::Tensor& tokens, std::int64_t heads)
{
    const auto series = tokens.unflatten(-1, {heads, -1}).permute({0, 2, 3, 1});
    return torch::fft_rfft(series, tokens.size(1), -1);
}

/// Back to [B, T, d], read from memory as it lies.
torch::Tensor tokensOf(const torch::Tensor& spectrum, std::int64_t length)
{
    const auto series = torch::fft_irfft(spectrum, length, -1);
    return series.contiguous().flatten(1).unflatten(1, {length, -1});
}

/// The bins in `index`, zero where the spectrum is too short for them.
torch::Tensor chosen(const torch::Tensor& spectrum, const torch::Tensor& index)
{
    const auto bins = spectrum.size(-1);
    return spectrum.index_select(-1, index.clamp_max(bins - 1)) * index.lt(bins);
}

/// Weights of the size that the original begins with: uniform within [0, 1/d^2).
torch::Tensor freshWeights(std::int64_t width, std::int64_t heads, std::int64_t modes)
{
    const auto size = static_cast<double>(width);
    return torch::rand({heads, width / heads, width / heads, modes}) / (size * size);
}

} // namespace

torch::Tensor ModeChoice::of(std::int64_t length) const
{
    const auto bins = std::max<std::int64_t>(length / 2, 1), taken = std::min(count, bins);
    if (lowest)
        return torch::arange(taken, torch::kLong);
    return std::get<0>(torch::randperm(bins, torch::kLong).narrow(0, 0, taken).sort());
}

FourierBlock::FourierBlock(std::int64_t width, std::int64_t heads, std::int64_t length,
                           const ModeChoice& modes)
    : m_heads(heads)
    , m_index(register_buffer("index", modes.of(length)))
{
    m_real = register_parameter("weights1", freshWeights(width, heads, m_index.numel()));
    m_imaginary = register_parameter("weights2", freshWeights(width, heads, m_index.numel()));
}

torch::Tensor FourierBlock::forward(const torch::Tensor& tokens)
{
    const auto spectrum = chosen(spectrumPerHead(tokens, m_heads), m_index.to(torch::kLong));
    return tokensOf(torch::einsum("bhix,hiox->bhox", {spectrum, torch::complex(m_real, m_imaginary)}),
                    tokens.size(1));
}

FourierCrossBlock::FourierCrossBlock(std::int64_t width, std::int64_t heads, const Lengths& lengths,
                                     const ModeChoice& modes)
    : m_heads(heads)
    , m_ofQueries(register_buffer("index_q", modes.of(lengths.queries)))
    , m_ofKeys(register_buffer("index_kv", modes.of(lengths.keys)))
    , m_real(register_parameter("weights1", freshWeights(width, heads, m_ofQueries.numel())))
    , m_imaginary(register_parameter("weights2", freshWeights(width, heads, m_ofQueries.numel())))
{
}

torch::Tensor FourierCrossBlock::forward(const torch::Tensor& queries, const torch::Tensor& keys)
{
    const auto places = m_ofQueries.to(torch::kLong);
    const auto spectrum = spectrumPerHead(queries, m_heads); // [B, heads, d/heads, bins]
    const auto query = chosen(spectrum, places),
               key = chosen(spectrumPerHead(keys, m_heads), m_ofKeys.to(torch::kLong));
    const auto scores = torch::matmul(query.transpose(-1, -2), key); // [B, heads, modes, modes of keys]
    const auto weighed = torch::complex(torch::real(scores).tanh(), torch::imag(scores).tanh());
    const auto answer = torch::einsum("bhix,hiox->bhox", {torch::matmul(key, weighed.transpose(-1, -2)),
                                                          torch::complex(m_real, m_imaginary)});
    const auto bins = spectrum.size(-1);
    const auto width = static_cast<double>(queries.size(-1));
    const auto placed = torch::zeros_like(spectrum).index_add(-1, places.clamp_max(bins - 1),
                                                              answer * places.lt(bins) / (width * width));
    return tokensOf(placed, queries.size(1));
}

FourierSelfAttention::FourierSelfAttention(std::int64_t width, std::shared_ptr<FourierBlock> block,
                                           BlockIs how)
    : m_query(register_module("query_projection", torch::nn::Linear(width, width)))
    , m_out(register_module("out_projection", torch::nn::Linear(width, width)))
    , m_block(std::move(block))
{
    if (how == BlockIs::registered)
        register_module("inner_correlation", m_block);
}

torch::Tensor FourierSelfAttention::forward(const torch::Tensor& queries, const torch::Tensor&)
{
    return m_out(m_block->forward(m_query(queries)));
}

FourierCrossAttention::FourierCrossAttention(std::int64_t width, std::shared_ptr<FourierCrossBlock> block,
                                             BlockIs how)
    : m_query(register_module("query_projection", torch::nn::Linear(width, width)))
    , m_key(register_module("key_projection", torch::nn::Linear(width, width)))
    , m_out(register_module("out_projection", torch::nn::Linear(width, width)))
    , m_block(std::move(block))
{
    if (how == BlockIs::registered)
        register_module("inner_correlation", m_block);
}

torch::Tensor FourierCrossAttention::forward(const torch::Tensor& queries, const torch::Tensor& context)
{
    return m_out(m_block->forward(m_query(queries), m_key(context)));
}

} // namespace retort::learning
