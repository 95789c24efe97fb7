// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/attention.h"

#include "core/learning/layers/randomness.h"
#include "core/learning/layers/small_products.h"

namespace retort::learning
{

MultiHeadAttention::MultiHeadAttention(std::int64_t width, std::int64_t heads, double dropout, Sight sight)
    : m_heads(heads)
    , m_dropout(dropout)
    , m_sight(sight)
    , m_query(register_module("query_projection", torch::nn::Linear(width, width)))
    , m_key(register_module("key_projection", torch::nn::Linear(width, width)))
    , m_value(register_module("value_projection", torch::nn::Linear(width, width)))
    , m_out(register_module("out_projection", torch::nn::Linear(width, width)))
{
}

torch::Tensor MultiHeadAttention::forward(const torch::Tensor& queries, const torch::Tensor& context)
{
    return attend(queries, context).output;
}

MultiHeadAttention::Attended MultiHeadAttention::attend(const torch::Tensor& queries, const torch::Tensor& context)
{
    // No batch size is named here, so that a traced network takes any.
    const auto perHead = [&](const torch::Tensor& x) {
        return x.unflatten(-1, {m_heads, -1}).transpose(1, 2);
    };
    const double scale = 1.0 / std::sqrt(static_cast<double>(queries.size(2)) / static_cast<double>(m_heads));
    auto scores = headProducts(perHead(m_query(queries)) * scale, perHead(m_key(context)).transpose(2, 3));
    if (m_sight == Sight::past) {
        const auto ahead =
            torch::ones({scores.size(2), scores.size(3)}, scores.options().dtype(torch::kBool)).triu(1);
        scores = scores.masked_fill(ahead, -std::numeric_limits<double>::infinity());
    }
    const auto weights = torch::softmax(scores, -1);
    const auto attention = seededDropout(weights, m_dropout, is_training());
    return {m_out(headProducts(attention, perHead(m_value(context))).transpose(1, 2).flatten(2)), weights.transpose(1, 2)};
}

} // namespace retort::learning
