// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/joint_forecaster.h"

#include "core/learning/training/mixed_quantiles.h"

#include <numeric>

namespace retort::learning
{
namespace
{

constexpr std::int64_t windowsAtOnce = 64;

/// The ground truth in the layout of the networks, [B, H, targets].
torch::Tensor truthOf(const WindowBatches& batches, const data::WindowSet& set, std::span<const std::int64_t> windows)
{
    return batches.knownTruth(set, windows).transpose(1, 2).cpu();
}

std::vector<torch::Tensor> forecastsOfAll(const std::vector<std::shared_ptr<Forecaster>>& teachers,
                                          const WindowBatches& batches, const data::WindowSet& set,
                                          std::span<const std::int64_t> windows)
{
    std::vector<torch::Tensor> forecasts;
    for (const auto& teacher : teachers)
        forecasts.push_back(forecastsOf(*teacher, batches, set, windows));
    return forecasts;
}

/// Mean products of the errors of every two teachers over the validation windows, [K, K].
std::optional<torch::Tensor> errorProducts(const std::vector<std::shared_ptr<Forecaster>>& teachers,
                                           const WindowBatches& batches, const CancellationToken& stop)
{
    const auto& set = batches.series().validation;
    const auto count = static_cast<std::int64_t>(teachers.size());
    auto products = torch::zeros({count, count}, torch::kFloat64);
    for (std::int64_t first = 0; first < set.count(); first += windowsAtOnce) {
        if (stop.cancelled())
            return std::nullopt;
        std::vector<std::int64_t> windows(static_cast<std::size_t>(std::min(windowsAtOnce, set.count() - first)));
        std::iota(windows.begin(), windows.end(), first);
        const auto forecasts = torch::stack(forecastsOfAll(teachers, batches, set, windows));
        const auto errors = knownErrors(forecasts, truthOf(batches, set, windows)).flatten(1).to(torch::kFloat64);
        products += torch::mm(errors, errors.t()) / static_cast<double>(errors.size(1)) *
                    static_cast<double>(windows.size());
    }
    return products / static_cast<double>(set.count());
}

} // namespace

JointForecaster::JointForecaster(std::vector<std::shared_ptr<Forecaster>> teachers, std::vector<double> weights)
    : m_teachers(std::move(teachers))
    , m_weights(std::move(weights))
{
    for (std::size_t i = 0; i < m_teachers.size(); ++i)
        register_module("teacher_" + std::to_string(i + 1), m_teachers[i]);
}

Forecast JointForecaster::forward(const WindowBatch& batch)
{
    Forecast forecast;
    std::vector<torch::Tensor> quantiles;
    for (std::size_t i = 0; i < m_teachers.size(); ++i) {
        const auto one = m_teachers[i]->forward(batch);
        const auto part = one.prediction * m_weights[i];
        forecast.prediction = forecast.prediction.defined() ? forecast.prediction + part : part;
        quantiles.push_back(one.quantiles);
    }
    forecast.quantiles = mixedQuantiles(quantiles, m_weights);
    return forecast;
}

bool JointForecaster::usesTimeMarks() const
{
    return std::ranges::any_of(m_teachers, [](const auto& teacher) { return teacher->usesTimeMarks(); });
}

bool JointForecaster::usesFutureMarks() const
{
    return std::ranges::any_of(m_teachers, [](const auto& teacher) { return teacher->usesFutureMarks(); });
}

std::vector<double> JointForecaster::quantileLevels() const
{
    for (const auto& teacher : m_teachers)
        if (auto levels = teacher->quantileLevels(); !levels.empty())
            return levels;
    return {};
}

std::optional<std::vector<double>> teacherWeights(experiment::Combination combination,
                                                  const std::vector<std::shared_ptr<Forecaster>>& teachers,
                                                  const std::vector<double>& validationMse, const WindowBatches& batches,
                                                  const CancellationToken& stop)
{
    std::vector<double> weights(teachers.size(), 1.0 / static_cast<double>(teachers.size()));
    if (combination == experiment::Combination::validation_error) {
        const double least = *std::ranges::min_element(validationMse); // its exponent is the largest
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i] = validationMse[i] == least ? 1 : std::exp(1 / validationMse[i] - 1 / least);
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        for (double& weight : weights)
            weight /= sum;
    }
    if (combination == experiment::Combination::learned) {
        const auto products = errorProducts(teachers, batches, stop);
        if (!products)
            return std::nullopt;
        weights = smallestMix(*products);
    }
    return weights;
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

std::optional<ForecastEvaluation> evaluateOracle(const std::vector<std::shared_ptr<Forecaster>>& teachers,
                                                 const WindowBatches& batches, const data::WindowSet& set,
                                                 const CancellationToken& stop)
{
    const auto nearest = [&](std::span<const std::int64_t> windows) {
        const auto forecasts = torch::stack(forecastsOfAll(teachers, batches, set, windows));
        const auto errors = knownErrors(forecasts, truthOf(batches, set, windows)).square().flatten(2).mean(2); // [K, B]
        const auto best = forecasts.index({errors.argmin(0), torch::arange(forecasts.size(1), torch::kLong)});
        return Forecast{best.contiguous(), {}};
    };
    return evaluateForecasts(nearest, batches, set, stop);
}

} // namespace retort::learning
