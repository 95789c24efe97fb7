// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/inception.h"

namespace retort::learning
{

Inception::Inception(std::int64_t in, std::int64_t out, std::int64_t count)
    : m_kernels(register_module("kernels", torch::nn::ModuleList()))
{
    for (std::int64_t i = 0; i < count; ++i) {
        const torch::nn::Conv2d kernel(torch::nn::Conv2dOptions(in, out, 2 * i + 1).padding(i));
        m_kernels->push_back(kernel);
    }
    // Drawn again once all are there, as in the original: a seed gives the same weights.
    for (const auto& kernel : *m_kernels) {
        torch::nn::init::kaiming_normal_(kernel->as<torch::nn::Conv2d>()->weight, 0, torch::kFanOut, torch::kReLU);
        torch::nn::init::zeros_(kernel->as<torch::nn::Conv2d>()->bias);
    }
}

Inception::Kernel Inception::merged()
{
    const auto count = static_cast<std::int64_t>(m_kernels->size());
    std::vector<torch::Tensor> weights, biases;
    for (std::int64_t i = 0; i < count; ++i) {
        const auto* kernel = m_kernels[static_cast<std::size_t>(i)]->as<torch::nn::Conv2d>();
        const std::int64_t margin = count - 1 - i;
        weights.push_back(torch::constant_pad_nd(kernel->weight, {margin, margin, margin, margin}));
        biases.push_back(kernel->bias);
    }
    return {torch::stack(weights).mean(0), torch::stack(biases).mean(0)};
}

} // namespace retort::learning
