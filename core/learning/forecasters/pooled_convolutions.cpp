// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/pooled_convolutions.h"

#include "core/learning/layers/swapped.h"

namespace retort::learning
{

PooledConvolutions::PooledConvolutions(const ForecastTask& task, std::int64_t width)
    : m_task(task),
      m_projection(register_module("projection", torch::nn::Linear(width, task.horizon * static_cast<std::int64_t>(task.targets.size()))))
{
}

Forecast PooledConvolutions::forward(const WindowBatch& batch)
{
    const auto steps = convolved(swapped(batch.values));
    const auto pooled = steps.mean(2);
    const auto targets = static_cast<std::int64_t>(m_task.targets.size());
    return {m_projection->forward(pooled).unflatten(1, {m_task.horizon, targets}), {{"pooled", pooled}, {"steps", steps.transpose(1, 2)}}};
}

} // namespace retort::learning
