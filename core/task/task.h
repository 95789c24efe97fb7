// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/metrics.h"
#include "core/foundation/message.h"

#include <string>
#include <vector>

namespace retort::task
{

/// One figure that forecasters are judged by.
struct Metric {
    std::string id;
    Text label;
    Text unit; ///< "scaled", "%"; empty where it has none
    Text help;
    int decimals = 3; ///< shown
    bool lowerIsBetter = true;
    bool ofNodes = false; ///< measured where the channels are the nodes of a graph
    double (*value)(const evaluation::Metrics&); ///< NaN where it was not measured
};

/// What is learned and how it is judged: tables, charts and reports go through the metrics of the task.
struct Task {
    std::string id;
    Text label;
    std::vector<Metric> metrics; ///< the first is the one that a new plan selects by

    /// Null where the task has none of this id.
    const Metric* metric(const std::string& id) const;
};

/// Values of a series from the values before them.
const Task& forecasting();

/// The class of a window.
const Task& classification();

/// Those of all tasks, one task behind the other; no two share an id.
const std::vector<const Metric*>& everyMetric();
/// The task that has the metric of this id.
const Task& taskWith(const std::string& metric);
/// The one that these were measured for.
const Task& taskOf(const evaluation::Metrics& metrics);

/// Criterion for the best epoch, lower is better. With quantiles the MSE is judged together with the pinball loss: both
/// are trained. Of classes that are told equally well the log loss decides.
double selectionError(const evaluation::Metrics& metrics, const Metric& metric);

} // namespace retort::task
