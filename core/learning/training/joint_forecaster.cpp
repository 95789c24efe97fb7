// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/joint_forecaster.h"

#include "core/learning/training/mixed_quantiles.h"

namespace retort::learning
{
JointForecaster::JointForecaster(std::vector<std::shared_ptr<Forecaster>> teachers, TeacherMix mix)
    : m_teachers(std::move(teachers))
    , m_mix(std::move(mix))
{
    for (std::size_t i = 0; i < m_teachers.size(); ++i)
        register_module("teacher_" + std::to_string(i + 1), m_teachers[i]);
}

Forecast JointForecaster::forward(const WindowBatch& batch)
{
    Forecast forecast;
    std::vector<torch::Tensor> quantiles;
    const auto ofWindows = m_mix.router ? m_mix.router->weightsOf(batch.values.narrow(1, 0, m_mix.lookBack)) : torch::Tensor();
    for (std::size_t i = 0; i < m_teachers.size(); ++i) {
        const auto one = m_teachers[i]->forward(batch);
        const auto part = ofWindows.defined() ? one.prediction * weightsOf(ofWindows, i, 3) : one.prediction * m_mix.weights[i];
        forecast.prediction = forecast.prediction.defined() ? forecast.prediction + part : part;
        quantiles.push_back(one.quantiles);
    }
    forecast.quantiles = ofWindows.defined() ? mixedQuantiles(quantiles, ofWindows) : mixedQuantiles(quantiles, m_mix.weights);
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

bool JointForecaster::readsFuture() const
{
    return std::ranges::any_of(m_teachers, [](const auto& teacher) { return teacher->readsFuture(); });
}

std::vector<double> JointForecaster::quantileLevels() const
{
    for (const auto& teacher : m_teachers)
        if (auto levels = teacher->quantileLevels(); !levels.empty())
            return levels;
    return {};
}

std::optional<ForecastEvaluation> evaluateOracle(const std::vector<std::shared_ptr<Forecaster>>& teachers,
                                                 const WindowBatches& batches, const data::WindowSet& set,
                                                 const CancellationToken& stop)
{
    const auto nearest = [&](std::span<const std::int64_t> windows) {
        const auto forecasts = forecastsOfEach(teachers, batches, set, windows);
        const auto errors = knownErrors(forecasts, truthOfForecasts(batches, set, windows)).square().flatten(2).mean(2); // [K, B]
        const auto best = forecasts.index({errors.argmin(0), torch::arange(forecasts.size(1), torch::kLong)});
        return Forecast{best.contiguous(), {}};
    };
    return evaluateForecasts(nearest, batches, set, stop);
}

} // namespace retort::learning
