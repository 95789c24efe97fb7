// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/registry.h"
#include "tests/core/learning/oracle.h"

namespace retort::testing
{

inline torch::Tensor lossOf(const char* kind, const learning::Comparison& compared, const Options& options = {})
{
    return learning::makeTerm(kind, options)->loss(compared);
}

inline double valueOf(const char* kind, const learning::Comparison& compared, const Options& options = {})
{
    return lossOf(kind, compared, options).item<double>();
}

/// One window, one target.
inline torch::Tensor series(const std::vector<double>& values)
{
    return torch::tensor(values, torch::kDouble).reshape({1, 1, -1});
}

inline bool near(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

/// Zeros where the loss does not reach.
inline torch::Tensor gradientOf(const torch::Tensor& x)
{
    return x.grad().defined() ? x.grad().clone() : torch::zeros_like(x);
}

/// Central differences on a few elements of `x`.
inline double gradientFault(const std::function<torch::Tensor()>& loss, torch::Tensor x)
{
    loss().backward();
    const auto gradient = gradientOf(x).view(-1);
    const torch::NoGradGuard noGradient;
    auto flat = x.view(-1);
    double worst = 0;
    for (std::int64_t i = 0; i < flat.numel(); i += 3) {
        const double step = 1e-6, before = flat[i].item<double>();
        flat[i] = before + step;
        const double above = loss().item<double>();
        flat[i] = before - step;
        const double below = loss().item<double>();
        flat[i] = before;
        worst = std::max(worst, std::abs((above - below) / (2 * step) - gradient[i].item<double>()));
    }
    return worst / (largest(gradient) + 1e-9);
}

} // namespace retort::testing
