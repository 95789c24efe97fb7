// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/quantile_fan.h"

#include "core/learning/forecasters/closed_form.h"
#include "core/learning/layers/instance_norm.h"

namespace retort::learning
{
namespace
{

constexpr double median = 0.5;
constexpr std::int64_t hiddenWidth = 32;

} // namespace

QuantileFan::QuantileFan(const ForecastTask& task)
    : m_task(task)
    , m_outer(std::ranges::count_if(task.quantiles, [](double level) { return level != median; }))
{
    if (m_outer == 0)
        return; // the median alone is the prediction
    m_hidden = register_module("hidden", torch::nn::Linear(task.lookBack, hiddenWidth));
    m_out = register_module("out", torch::nn::Linear(hiddenWidth, task.horizon * m_outer));
}

torch::Tensor QuantileFan::steps(const torch::Tensor& values)
{
    const auto targets = selectTargets(values, m_task);
    const auto statistics = WindowStatistics::of(targets);
    const auto hidden = torch::relu(m_hidden->forward(statistics.normalised(targets).transpose(1, 2)));
    const auto raw = m_out->forward(hidden).unflatten(2, {m_task.horizon, m_outer});
    return torch::softplus(raw) * statistics.deviation.transpose(1, 2).unsqueeze(-1);
}

/// Sums up one step after the other: rounding keeps a sum of what is not below 0 in order, a parallel one
/// need not.
torch::Tensor QuantileFan::forward(const torch::Tensor& values, const torch::Tensor& prediction)
{
    const auto centre = prediction.transpose(1, 2); // [B, targets, H]
    const auto& levels = m_task.quantiles;
    const auto below = std::ranges::lower_bound(levels, median) - levels.begin();
    const auto above = std::ranges::upper_bound(levels, median) - levels.begin();
    std::vector<torch::Tensor> quantiles(levels.size(), centre);
    const auto all = m_outer > 0 ? steps(values).unbind(-1) : std::vector<torch::Tensor>();
    torch::Tensor distance;
    const auto further = [&](std::int64_t step) {
        const auto& one = all[static_cast<std::size_t>(step)];
        distance = distance.defined() ? distance + one : one;
        return distance;
    };
    for (auto i = below - 1; i >= 0; --i)
        quantiles[static_cast<std::size_t>(i)] = centre - further(i);
    distance = torch::Tensor();
    for (auto i = above; i < std::ssize(levels); ++i)
        quantiles[static_cast<std::size_t>(i)] = centre + further(i - (above - below));
    return torch::stack(quantiles, -1).transpose(1, 2);
}

FannedForecaster::FannedForecaster(std::shared_ptr<Forecaster> network, const ForecastTask& task)
    : m_network(register_module("network", std::move(network)))
    , m_fan(register_module("fan", std::make_shared<QuantileFan>(task)))
    , m_levels(task.quantiles)
{
}

Forecast FannedForecaster::forward(const WindowBatch& batch)
{
    Forecast forecast = m_network->forward(batch);
    forecast.quantiles = m_fan->forward(batch.values, forecast.prediction);
    return forecast;
}

std::unique_ptr<ClosedForm> FannedForecaster::closedForm()
{
    return m_network->closedForm();
}

std::shared_ptr<Forecaster> pointForecasterOf(const std::shared_ptr<Forecaster>& forecaster)
{
    const auto fanned = std::dynamic_pointer_cast<FannedForecaster>(forecaster);
    return fanned ? fanned->network() : forecaster;
}

} // namespace retort::learning
