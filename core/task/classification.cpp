// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/task/task.h"

#include <limits>

namespace retort::task
{
namespace
{

using evaluation::ClassMetrics;
using evaluation::Metrics;

template <double ClassMetrics::*Member>
double ofClasses(const Metrics& metrics)
{
    return metrics.classes ? (*metrics.classes).*Member : std::numeric_limits<double>::quiet_NaN();
}

template <evaluation::ClassMean ClassMetrics::*Mean>
double f1(const Metrics& metrics)
{
    return metrics.classes ? ((*metrics.classes).*Mean).f1 : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

const Task& classification()
{
    static const Task task = {
        .id = "classification",
        .label = RETORT_TEXT("task", "Classification"),
        .metrics = {
            {.id = "macro_f1",
             .label = RETORT_TEXT("task", "Macro F1"),
             .help = RETORT_TEXT("task", "Mean of the classes' F1, each class alike."),
             .lowerIsBetter = false,
             .value = f1<&ClassMetrics::macro>},
            {.id = "accuracy",
             .label = RETORT_TEXT("task", "Accuracy"),
             .help = RETORT_TEXT("task", "Fraction of windows classified correctly."),
             .lowerIsBetter = false,
             .value = ofClasses<&ClassMetrics::accuracy>},
            {.id = "balanced_accuracy",
             .label = RETORT_TEXT("task", "Balanced accuracy"),
             .help = RETORT_TEXT("task", "Mean recall of the classes."),
             .lowerIsBetter = false,
             .value = ofClasses<&ClassMetrics::balancedAccuracy>},
            {.id = "weighted_f1",
             .label = RETORT_TEXT("task", "Weighted F1"),
             .help = RETORT_TEXT("task", "Mean of the classes' F1, weighted by their windows."),
             .lowerIsBetter = false,
             .value = f1<&ClassMetrics::weighted>},
            {.id = "mcc",
             .label = RETORT_TEXT("task", "MCC"),
             .help = RETORT_TEXT("task", "Matthews correlation: 1 is perfect, 0 is as good as chance."),
             .lowerIsBetter = false,
             .value = ofClasses<&ClassMetrics::mcc>},
            {.id = "log_loss",
             .label = RETORT_TEXT("task", "Log loss"),
             .help = RETORT_TEXT("task", "Mean of minus the logarithm of the probability given to the true class."),
             .value = ofClasses<&ClassMetrics::logLoss>},
            {.id = "brier",
             .label = RETORT_TEXT("task", "Brier score"),
             .help = RETORT_TEXT("task", "Mean squared error of the probabilities, summed over the classes."),
             .value = ofClasses<&ClassMetrics::brier>},
            {.id = "ece",
             .label = RETORT_TEXT("task", "Calibration error"),
             .help = RETORT_TEXT("task", "Mean difference between confidence and accuracy over 15 bins."),
             .value = ofClasses<&ClassMetrics::ece>},
        }};
    return task;
}

} // namespace retort::task
