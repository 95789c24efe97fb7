// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/mixed_quantiles.h"

#include "core/learning/training/teacher_router.h"

namespace retort::learning
{

torch::Tensor mixedQuantiles(const std::vector<torch::Tensor>& quantiles, const std::vector<double>& weights)
{
    double sum = 0;
    std::int64_t fans = 0;
    for (std::size_t i = 0; i < quantiles.size(); ++i)
        if (quantiles[i].defined()) {
            sum += weights[i];
            ++fans;
        }
    torch::Tensor mixed;
    for (std::size_t i = 0; i < quantiles.size(); ++i) {
        if (!quantiles[i].defined())
            continue;
        if (fans == 1)
            return quantiles[i];
        const auto part = quantiles[i] * (sum > 0 ? weights[i] / sum : 1.0 / static_cast<double>(fans));
        mixed = mixed.defined() ? mixed + part : part;
    }
    return mixed;
}

torch::Tensor mixedQuantiles(const std::vector<torch::Tensor>& quantiles, const torch::Tensor& ofWindows)
{
    torch::Tensor mixed, sum;
    for (std::size_t i = 0; i < quantiles.size(); ++i) {
        if (!quantiles[i].defined())
            continue;
        const auto weights = weightsOf(ofWindows, i, quantiles[i].dim()).clamp_min(1e-12);
        mixed = mixed.defined() ? mixed + quantiles[i] * weights : quantiles[i] * weights;
        sum = sum.defined() ? sum + weights : weights;
    }
    return mixed.defined() ? mixed / sum : mixed;
}

} // namespace retort::learning
