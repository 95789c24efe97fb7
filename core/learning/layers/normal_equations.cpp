// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/normal_equations.h"

namespace retort::learning
{

NormalEquations::NormalEquations(std::int64_t maps, std::int64_t in, std::int64_t out, torch::Device device)
{
    const auto type = torch::TensorOptions(torch::kDouble).device(device);
    m_xx = torch::zeros({maps, in, in}, type);
    m_xy = torch::zeros({maps, in, out}, type);
    m_x = torch::zeros({maps, 1, in}, type);
    m_y = torch::zeros({maps, 1, out}, type);
}

void NormalEquations::add(const torch::Tensor& x, const torch::Tensor& y)
{
    const torch::NoGradGuard noGradient;
    const auto inputs = x.to(torch::kDouble), outputs = y.to(torch::kDouble);
    const auto transposed = inputs.transpose(1, 2);
    m_xx.baddbmm_(transposed, inputs);
    m_xy.baddbmm_(transposed, outputs);
    m_x += inputs.sum(1, true);
    m_y += outputs.sum(1, true);
    m_examples += x.size(1);
}

std::optional<NormalEquations::Solution> NormalEquations::solve(double penalty) const
{
    if (m_examples == 0)
        return std::nullopt;
    const torch::NoGradGuard noGradient;
    const auto examples = static_cast<double>(m_examples);
    const auto meanX = m_x / examples, meanY = m_y / examples;
    auto covariance = m_xx / examples - meanX.transpose(1, 2).matmul(meanX);
    covariance.diagonal(0, 1, 2) += penalty; // the intercept pays none
    const auto withY = m_xy / examples - meanX.transpose(1, 2).matmul(meanY);
    const auto [factor, fault] = at::linalg_cholesky_ex(covariance);
    if (fault.any().item<bool>())
        return std::nullopt;
    const auto weight = torch::cholesky_solve(withY, factor); // [maps, in, out]
    if (!torch::isfinite(weight).all().item<bool>())
        return std::nullopt;
    return Solution{weight.transpose(1, 2).contiguous(), (meanY - meanX.matmul(weight)).squeeze(1)};
}

std::int64_t NormalEquations::bytes(std::int64_t maps, std::int64_t in)
{
    return maps * in * in * static_cast<std::int64_t>(sizeof(double));
}

} // namespace retort::learning
