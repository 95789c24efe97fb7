// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/classifier_head.h"

#include "core/learning/forecasters/network_size.h"

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
    : m_network(register_module("network", std::move(network))), m_mean(task.meanOfPositions)
{
    // One window shows the width, and which parameters a feature depends on.
    m_network->eval();
    const auto feature = represented(m_network->forward(emptyBatch(innerTask(task), 1)));
    feature.sum().backward();
    for (auto& parameter : m_network->parameters())
        if (!parameter.grad().defined())
            parameter.set_requires_grad(false);
    m_network->zero_grad(true);
    m_network->train();
    m_dropout = register_module("dropout", torch::nn::Dropout(task.headDropout));
    m_out = register_module("out", torch::nn::Linear(feature.size(1), task.classes));
}

torch::Tensor ClassifierHead::represented(const Forecast& forecast) const
{
    const auto& value = forecast.features.empty() ? forecast.prediction : forecast.features.front().value;
    if (value.dim() == 2)
        return value;
    return m_mean && !forecast.features.empty() ? value.flatten(2).mean(1) : value.flatten(1);
}

Forecast ClassifierHead::forward(const WindowBatch& batch)
{
    Forecast forecast = m_network->forward(batch);
    forecast.prediction = m_out->forward(m_dropout->forward(represented(forecast))).unsqueeze(-1);
    return forecast;
}

} // namespace retort::learning
