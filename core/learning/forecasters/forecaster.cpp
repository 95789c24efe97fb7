// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/forecaster.h"

#include "core/learning/forecasters/closed_form.h"

#include <algorithm>
#include <numeric>

namespace retort::learning
{

bool ForecastTask::forecastsEveryChannel() const
{
    std::vector<std::int64_t> every(static_cast<std::size_t>(channels));
    std::iota(every.begin(), every.end(), 0);
    return targets == every;
}

ForecastTask ForecastTask::of(const TaskShape& shape)
{
    ForecastTask task{shape.channels, shape.lookBack, shape.horizon, shape.marks, {}};
    task.targets.resize(static_cast<std::size_t>(shape.targets));
    std::iota(task.targets.begin(), task.targets.end(), 0);
    return shape.classes > 0 ? task.withClasses(shape.classes) : task;
}

ForecastTask ForecastTask::withClasses(int count) const
{
    ForecastTask task = *this;
    task.classes = task.horizon = count;
    task.targets = {0};
    return task;
}

torch::Tensor Forecast::feature(const std::string& name) const
{
    if (features.empty())
        return {};
    const auto named = std::ranges::find(features, name, &NamedTensor::name);
    if (named == features.end() && name == "forecast")
        return prediction;
    const auto& value = (named == features.end() ? features.front() : *named).value;
    return value.dim() > 3 ? value.flatten(2) : value;
}

std::string nameOfLayer(std::size_t index)
{
    return "layer_" + std::to_string(index + 1);
}

std::unique_ptr<ClosedForm> Forecaster::closedForm()
{
    return nullptr;
}

torch::Tensor selectTargets(const torch::Tensor& everyChannel, const ForecastTask& task)
{
    if (task.forecastsEveryChannel())
        return everyChannel;
    return everyChannel.index_select(2, torch::tensor(task.targets, everyChannel.device()));
}

} // namespace retort::learning
