// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/teacher_mix.h"

#include <cmath>
#include <numeric>

namespace retort::learning
{
namespace
{

constexpr std::int64_t windowsAtOnce = 64;

std::vector<double> weightsByError(const std::vector<double>& validationMse)
{
    std::vector<double> weights(validationMse.size());
    const double least = *std::ranges::min_element(validationMse); // its exponent is the largest
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = validationMse[i] == least ? 1 : std::exp(1 / validationMse[i] - 1 / least);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights)
        weight /= sum;
    return weights;
}

/// Mean products of the errors of every two teachers in each validation window, [windows, K, K].
std::optional<torch::Tensor> errorProducts(const std::vector<std::shared_ptr<Forecaster>>& teachers,
                                           const WindowBatches& batches, const CancellationToken& stop)
{
    const auto& set = batches.series().validation;
    std::vector<torch::Tensor> products;
    for (std::int64_t first = 0; first < set.count(); first += windowsAtOnce) {
        if (stop.cancelled())
            return std::nullopt;
        std::vector<std::int64_t> windows(static_cast<std::size_t>(std::min(windowsAtOnce, set.count() - first)));
        std::iota(windows.begin(), windows.end(), first);
        const auto errors = knownErrors(forecastsOfEach(teachers, batches, set, windows), truthOfForecasts(batches, set, windows))
                                .flatten(2)
                                .transpose(0, 1)
                                .to(torch::kFloat64); // [B, K, H * targets]
        products.push_back(torch::bmm(errors, errors.transpose(1, 2)) / static_cast<double>(errors.size(2)));
    }
    return torch::cat(products);
}

} // namespace

torch::Tensor forecastsOfEach(const std::vector<std::shared_ptr<Forecaster>>& teachers, const WindowBatches& batches,
                              const data::WindowSet& set, std::span<const std::int64_t> windows)
{
    std::vector<torch::Tensor> forecasts;
    for (const auto& teacher : teachers)
        forecasts.push_back(forecastsOf(*teacher, batches, set, windows));
    return torch::stack(forecasts);
}

torch::Tensor truthOfForecasts(const WindowBatches& batches, const data::WindowSet& set, std::span<const std::int64_t> windows)
{
    return batches.knownTruth(set, windows).transpose(1, 2).cpu();
}

std::optional<TeacherMix> mixOf(experiment::Combination combination, const std::vector<std::shared_ptr<Forecaster>>& teachers,
                                const std::vector<double>& validationMse, const WindowBatches& batches,
                                const CancellationToken& stop)
{
    using experiment::Combination;
    TeacherMix mix{std::vector<double>(teachers.size(), 1.0 / static_cast<double>(teachers.size())), nullptr, batches.series().validation.lookBack};
    if (combination == Combination::validation_error)
        mix.weights = weightsByError(validationMse);
    if (combination != Combination::learned && combination != Combination::router)
        return mix;
    const auto products = errorProducts(teachers, batches, stop);
    if (!products)
        return std::nullopt;
    if (combination == Combination::learned) {
        mix.weights = smallestMix(products->mean(0));
        return mix;
    }
    const auto statistics = lookBackStatistics(batches, batches.series().validation);
    mix.router = std::make_shared<TeacherRouter>(statistics, *products);
    const auto means = mix.router->weightsOf(batches, batches.series().validation).mean(0);
    for (std::size_t i = 0; i < mix.weights.size(); ++i)
        mix.weights[i] = means[static_cast<std::int64_t>(i)].item<double>();
    return mix;
}

std::vector<double> smallestMix(const torch::Tensor& products)
{
    const auto count = products.size(0);
    // Teachers with equal errors make the matrix singular; a tiny value on the diagonal separates them.
    const auto regular =
        products + torch::eye(count, products.options()) * (products.trace().item<double>() * 1e-12 + 1e-300);
    std::vector<double> best(static_cast<std::size_t>(count), 0.0);
    double least = std::numeric_limits<double>::infinity();
    for (std::int64_t face = 1; face < (std::int64_t{1} << count); ++face) {
        std::vector<std::int64_t> members;
        for (std::int64_t i = 0; i < count; ++i)
            if (face & (std::int64_t{1} << i))
                members.push_back(i);
        const auto index = torch::tensor(members, torch::kLong);
        const auto part = regular.index_select(0, index).index_select(1, index);
        // On a face the minimum is G^-1 1, scaled to the sum 1; outside of the simplex another face has it.
        const auto solution = torch::linalg_solve(part, torch::ones({part.size(0)}, part.options()));
        const auto mix = solution / solution.sum();
        if (!(mix.min().item<double>() >= 0))
            continue;
        const double error = mix.dot(part.mv(mix)).item<double>();
        if (!(error < least))
            continue;
        least = error;
        std::ranges::fill(best, 0.0);
        for (std::size_t i = 0; i < members.size(); ++i)
            best[static_cast<std::size_t>(members[i])] = mix[static_cast<std::int64_t>(i)].item<double>();
    }
    return best;
}

} // namespace retort::learning
