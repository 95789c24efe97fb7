// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/instance_norm.h"

namespace retort::learning
{
namespace
{

constexpr double instanceNormEpsilon = 1e-5;

} // namespace

WindowStatistics WindowStatistics::of(const torch::Tensor& values)
{
    const torch::NoGradGuard noGradient;
    const auto mean = values.mean(1, true);
    return {mean, torch::sqrt((values - mean).square().mean(1, true) + instanceNormEpsilon)};
}

torch::Tensor WindowStatistics::normalised(const torch::Tensor& values) const
{
    return (values - mean) / deviation;
}

torch::Tensor WindowStatistics::restored(const torch::Tensor& values) const
{
    return values * deviation + mean;
}

ReversibleInstanceNorm::ReversibleInstanceNorm(std::int64_t channels)
    : m_weight(register_parameter("affine_weight", torch::ones(channels)))
    , m_bias(register_parameter("affine_bias", torch::zeros(channels)))
{
}

torch::Tensor ReversibleInstanceNorm::normalised(const torch::Tensor& values,
                                                 const WindowStatistics& statistics)
{
    return statistics.normalised(values) * m_weight + m_bias;
}

torch::Tensor ReversibleInstanceNorm::restored(const torch::Tensor& values,
                                               const WindowStatistics& statistics)
{
    return statistics.restored((values - m_bias) / (m_weight + instanceNormEpsilon * instanceNormEpsilon));
}

} // namespace retort::learning
