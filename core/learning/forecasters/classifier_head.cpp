// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/classifier_head.h"

#include "core/learning/forecasters/fixed_features.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/layers/randomness.h"

#include <numeric>

namespace retort::learning
{

ForecastTask ClassifierHead::innerTask(const ForecastTask& task)
{
    ForecastTask inner = task;
    inner.classes = 0;
    inner.horizon = task.classes;
    inner.targets.resize(static_cast<std::size_t>(task.channels));
    std::iota(inner.targets.begin(), inner.targets.end(), 0);
    return inner;
}

ClassifierHead::ClassifierHead(std::shared_ptr<Forecaster> network, const ForecastTask& task)
    : m_network(register_module("network", std::move(network))), m_fixed(dynamic_cast<FixedFeatures*>(m_network.get())), m_dropout(task.headDropout), m_mean(task.meanOfPositions)
{
    // One window shows the width, and which parameters a feature depends on.
    m_network->eval();
    const auto window = emptyBatch(innerTask(task), 1);
    const auto feature = represented(m_network->forward(window), window);
    if (feature.requires_grad())
        feature.sum().backward();
    for (auto& parameter : m_network->parameters())
        if (!parameter.grad().defined())
            parameter.set_requires_grad(false);
    m_network->zero_grad(true);
    m_network->train();
    m_out = register_module("out", torch::nn::Linear(feature.size(1), task.classes));
}

torch::Tensor ClassifierHead::represented(const Forecast& forecast, const WindowBatch& batch) const
{
    if (m_fixed)
        return m_fixed->fixedFeatures(batch.values);
    const auto& value = forecast.features.empty() ? forecast.prediction : forecast.features.front().value;
    if (value.dim() == 2)
        return value;
    return m_mean && !forecast.features.empty() ? value.flatten(2).mean(1) : value.flatten(1);
}

std::unique_ptr<ClosedForm> ClassifierHead::closedForm()
{
    return m_fixed ? std::make_unique<RidgeOnFeatures>(*m_fixed, m_out, true) : nullptr;
}

Forecast ClassifierHead::forward(const WindowBatch& batch)
{
    Forecast forecast = m_network->forward(batch);
    forecast.prediction = m_out->forward(seededDropout(represented(forecast, batch), m_dropout, is_training())).unsqueeze(-1);
    return forecast;
}

} // namespace retort::learning
