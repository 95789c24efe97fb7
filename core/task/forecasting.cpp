// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/task/task.h"

#include <cmath>
#include <limits>

namespace retort::task
{
namespace
{

using evaluation::Metrics;

template <double evaluation::RelativeMetrics::*Member>
double relative(const Metrics& metrics)
{
    return metrics.relative ? (*metrics.relative).*Member : std::numeric_limits<double>::quiet_NaN();
}

template <double evaluation::UnitErrors::*Member>
double overNodes(const Metrics& metrics)
{
    return metrics.nodes ? metrics.nodes->all.*Member : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

const Task& forecasting()
{
    using Relative = evaluation::RelativeMetrics;
    using Units = evaluation::UnitErrors;
    static const Text dataUnits = RETORT_TEXT("task", "data units");
    static const Text scaled = RETORT_TEXT("task", "scaled");
    static const Text percent = RETORT_TEXT("task", "%");
    static const Task task = {
        .id = "forecasting",
        .label = RETORT_TEXT("task", "Forecasting"),
        .metrics = {
            {.id = "mse",
             .label = RETORT_TEXT("task", "MSE"),
             .unit = scaled,
             .help = RETORT_TEXT("task", "Mean squared error of the scaled values."),
             .value = [](const Metrics& metrics) { return metrics.mse; }},
            {.id = "mae",
             .label = RETORT_TEXT("task", "MAE"),
             .unit = scaled,
             .help = RETORT_TEXT("task", "Mean absolute error of the scaled values."),
             .value = [](const Metrics& metrics) { return metrics.mae; }},
            {.id = "rmse",
             .label = RETORT_TEXT("task", "RMSE"),
             .unit = scaled,
             .help = RETORT_TEXT("task", "Square root of the MSE of the scaled values."),
             .value = [](const Metrics& metrics) { return std::sqrt(metrics.mse); }},
            {.id = "mape",
             .label = RETORT_TEXT("task", "MAPE"),
             .unit = percent,
             .help = RETORT_TEXT("task", "Mean of |error| / |truth| in data units; truths of zero are left out."),
             .decimals = 2,
             .value = relative<&Relative::mape>},
            {.id = "smape",
             .label = RETORT_TEXT("task", "sMAPE"),
             .unit = percent,
             .help = RETORT_TEXT("task", "Mean of 2 |error| / (|truth| + |forecast|) in data units: 0 to 200 %."),
             .decimals = 2,
             .value = relative<&Relative::smape>},
            {.id = "wape",
             .label = RETORT_TEXT("task", "WAPE"),
             .unit = percent,
             .help = RETORT_TEXT("task", "Sum of |error| / sum of |truth| in data units, over all targets."),
             .decimals = 2,
             .value = relative<&Relative::wape>},
            {.id = "mase",
             .label = RETORT_TEXT("task", "MASE"),
             .unit = {},
             .help = RETORT_TEXT("task", "Mean absolute error divided by the mean change over a season in the training "
                                         "rows, mean over the targets."),
             .value = relative<&Relative::mase>},
            {.id = "r2",
             .label = RETORT_TEXT("task", "R²"),
             .unit = {},
             .help = RETORT_TEXT("task", "Fraction of the variance of the truth that the forecast explains, mean over the "
                                         "targets: 1 is perfect, 0 is as good as the mean."),
             .lowerIsBetter = false,
             .value = relative<&Relative::r2>},
            {.id = "node_rmse",
             .label = RETORT_TEXT("task", "RMSE of nodes"),
             .unit = dataUnits,
             .help = RETORT_TEXT("task", "Root of the mean squared error over all nodes of a graph, in data units."),
             .ofNodes = true,
             .value = overNodes<&Units::rmse>},
            {.id = "node_mae",
             .label = RETORT_TEXT("task", "MAE of nodes"),
             .unit = dataUnits,
             .help = RETORT_TEXT("task", "Mean absolute error over all nodes of a graph, in data units."),
             .ofNodes = true,
             .value = overNodes<&Units::mae>},
            {.id = "node_mape",
             .label = RETORT_TEXT("task", "MAPE of nodes"),
             .unit = percent,
             .help = RETORT_TEXT("task", "Mean of |error| / |truth| over all nodes of a graph; truths near zero are left out."),
             .decimals = 2,
             .ofNodes = true,
             .value = overNodes<&Units::mape>},
            {.id = "node_accuracy",
             .label = RETORT_TEXT("task", "Accuracy of nodes"),
             .unit = {},
             .help = RETORT_TEXT("task", "1 - ‖truth - forecast‖ / ‖truth‖ (Frobenius norms) over all nodes of a graph, in data units: 1 is perfect."),
             .lowerIsBetter = false,
             .ofNodes = true,
             .value = overNodes<&Units::accuracy>},
        }};
    return task;
}

} // namespace retort::task
