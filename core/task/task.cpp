// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/task/task.h"

#include <algorithm>

namespace retort::task
{

const Metric* Task::metric(const std::string& wanted) const
{
    const auto found = std::ranges::find(metrics, wanted, &Metric::id);
    return found == metrics.end() ? nullptr : &*found;
}

const std::vector<const Metric*>& everyMetric()
{
    static const std::vector<const Metric*> all = [] {
        std::vector<const Metric*> found;
        for (const Task* task : {&forecasting(), &classification()})
            for (const Metric& metric : task->metrics)
                found.push_back(&metric);
        return found;
    }();
    return all;
}

const Task& taskWith(const std::string& metric)
{
    return classification().metric(metric) ? classification() : forecasting();
}

const Task& taskOf(const evaluation::Metrics& metrics)
{
    return metrics.classes ? classification() : forecasting();
}

double selectionError(const evaluation::Metrics& metrics, const Metric& metric)
{
    if (metrics.classes) // far below what one window more or less told right changes
        return (metric.lowerIsBetter ? metric.value(metrics) : -metric.value(metrics)) + 1e-9 * std::min(metrics.classes->logLoss, 100.0);
    const double error = metric.lowerIsBetter ? metric.value(metrics) : -metric.value(metrics);
    return metric.id == "mse" && metrics.quantiles ? error + metrics.quantiles->pinball : error;
}

} // namespace retort::task
