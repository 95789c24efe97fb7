// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/forecaster.h"

#include "core/learning/forecasters/closed_form.h"

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
    return task;
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
