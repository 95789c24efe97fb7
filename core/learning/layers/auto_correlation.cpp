// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/auto_correlation.h"

namespace retort::learning
{
namespace
{

/// [B, S, d] -> [B, length, d]
torch::Tensor fitted(const torch::Tensor& x, std::int64_t length)
{
    if (x.size(1) >= length)
        return x.narrow(1, 0, length);
    return torch::constant_pad_nd(x, {0, 0, 0, length - x.size(1)});
}

} // namespace

AutoCorrelation::AutoCorrelation(std::int64_t width, std::int64_t factor)
    : m_factor(factor)
    , m_query(register_module("query_projection", torch::nn::Linear(width, width)))
    , m_key(register_module("key_projection", torch::nn::Linear(width, width)))
    , m_value(register_module("value_projection", torch::nn::Linear(width, width)))
    , m_out(register_module("out_projection", torch::nn::Linear(width, width)))
{
}

torch::Tensor AutoCorrelation::forward(const torch::Tensor& queries, const torch::Tensor& context)
{
    const auto length = queries.size(1);
    const auto spectrum = [&](const torch::Tensor& x) { return torch::fft_rfft(x, length, 1); };
    const auto query = spectrum(m_query(queries)), key = spectrum(fitted(m_key(context), length)),
               value = spectrum(fitted(m_value(context), length));

    const auto correlation = torch::fft_irfft((query * key.conj()).mean(-1), length, -1); // [B, T]
    const double wanted = static_cast<double>(m_factor) * std::log(static_cast<double>(length));
    const auto count = std::clamp<std::int64_t>(static_cast<std::int64_t>(wanted), 1, length);
    const auto delays =
        is_training() ? std::get<1>(correlation.mean(0, true).topk(count)).expand({correlation.size(0), -1})
                      : std::get<1>(correlation.topk(count));
    const auto weights = torch::softmax(correlation.gather(-1, delays), -1);
    // The weighted sum of shifted values is one more correlation, with a kernel that is zero elsewhere.
    const auto kernel =
        torch::fft_rfft(torch::zeros_like(correlation).scatter(-1, delays, weights), length, -1);
    return m_out(torch::fft_irfft(value * kernel.conj().unsqueeze(-1), length, 1));
}

} // namespace retort::learning
