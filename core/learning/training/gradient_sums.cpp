// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/gradient_sums.h"

#include <cmath>

namespace retort::learning
{
namespace
{

/// A part costs about half a step once more.
constexpr std::int64_t batchesPerPart = 12;

using Gradients = std::vector<torch::Tensor>;

Gradients gradientsOf(const torch::Tensor& part, const std::vector<torch::Tensor>& parameters)
{
    if (!part.defined() || !part.requires_grad())
        return {};
    return torch::autograd::grad({part}, parameters, {}, /*retain_graph=*/true, /*create_graph=*/false, /*allow_unused=*/true);
}

double product(const Gradients& left, const Gradients& right)
{
    double sum = 0;
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        if (left[i].defined() && right[i].defined())
            sum += (left[i] * right[i]).sum(torch::kFloat64).item<double>();
    return sum;
}

} // namespace

std::optional<experiment::GradientBalance> GradientSums::balance() const
{
    if (batches == 0)
        return std::nullopt;
    experiment::GradientBalance mean{shares, cosines, batches};
    for (auto* values : {&mean.shares, &mean.cosines})
        for (double& value : *values)
            value /= batches;
    return mean;
}

void addGradients(GradientSums& sums, const std::vector<torch::Tensor>& parts, const std::vector<torch::Tensor>& parameters)
{
    const std::size_t count = parts.size();
    std::vector<Gradients> gradients;
    for (const auto& part : parts)
        gradients.push_back(gradientsOf(part, parameters));
    std::vector<double> products(count * count);
    for (std::size_t row = 0; row < count; ++row)
        for (std::size_t column = row; column < count; ++column)
            products[row * count + column] = products[column * count + row] = product(gradients[row], gradients[column]);
    const auto norm = [&](std::size_t part) { return std::sqrt(products[part * count + part]); };
    double all = 0;
    for (std::size_t part = 0; part < count; ++part)
        all += norm(part);
    sums.shares.resize(count);
    sums.cosines.resize(count * count);
    for (std::size_t row = 0; row < count; ++row) {
        sums.shares[row] += all > 0 ? norm(row) / all : 0;
        for (std::size_t column = 0; column < count; ++column) {
            const double norms = norm(row) * norm(column);
            const double cosine = norms > 0 ? products[row * count + column] / norms : 0;
            sums.cosines[row * count + column] += row == column ? 1 : cosine;
        }
    }
    ++sums.batches;
}

bool measuresGradients(std::int64_t batch, std::size_t parts)
{
    return parts > 1 && batch % (batchesPerPart * static_cast<std::int64_t>(parts)) == 0;
}

} // namespace retort::learning
