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

double selectionError(const evaluation::Metrics& metrics, const Metric& metric)
{
    const double error = metric.lowerIsBetter ? metric.value(metrics) : -metric.value(metrics);
    return metric.id == "mse" && metrics.quantiles ? error + metrics.quantiles->pinball : error;
}

} // namespace retort::task
