// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/batch_norm.h"

namespace retort::learning
{
namespace
{

constexpr double batchNormEpsilon = 1e-5;
constexpr double momentum = 0.1;

} // namespace

BatchNorm::BatchNorm(std::int64_t maps)
    : m_weight(register_parameter("weight", torch::ones(maps)))
    , m_bias(register_parameter("bias", torch::zeros(maps)))
    , m_runningMean(register_buffer("running_mean", torch::zeros(maps)))
    , m_runningVariance(register_buffer("running_var", torch::ones(maps)))
{
}

torch::Tensor BatchNorm::forward(const torch::Tensor& x)
{
    const bool lone = is_training() && x.numel() == x.size(1); // one value a map has no variance to follow
    return torch::batch_norm(x, m_weight, m_bias, lone ? torch::Tensor() : m_runningMean,
                             lone ? torch::Tensor() : m_runningVariance, is_training(), momentum, batchNormEpsilon, false);
}

BatchNorm::Affine BatchNorm::inEvaluation() const
{
    const auto scale = m_weight / torch::sqrt(m_runningVariance + batchNormEpsilon);
    return {scale, m_bias - m_runningMean * scale};
}

} // namespace retort::learning
