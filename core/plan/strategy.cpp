// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/strategy.h"

namespace retort::experiment
{

const Schema& strategySchema()
{
    static const Schema schema = {
        {.id = "begin",
         .label = RETORT_TEXT("experiment", "Student initialisation"),
         .help = RETORT_TEXT("experiment", "The same random weights as the plain student, so that only the loss "
                                           "terms differ; or the teacher's weights if both are of the same kind: "
                                           "weights with equal names and shapes are copied, and every k-th layer "
                                           "where the teacher has more."),
         .type = ParameterType::choice,
         .defaultValue = std::string("plain"),
         .choices = {{"plain", RETORT_TEXT("experiment", "Same as plain student")},
                     {"teacher", RETORT_TEXT("experiment", "Teacher's weights")}}},
        {.id = "truncate",
         .label = RETORT_TEXT("experiment", "Truncate wider layers"),
         .help = RETORT_TEXT("experiment", "Where a layer is wider in the teacher, the units that carry most of its "
                                           "strongest directions (truncated singular value decomposition) are "
                                           "copied; otherwise the layer is initialised at random."),
         .type = ParameterType::boolean,
         .defaultValue = true,
         .enabledWhen = EnabledWhen{"begin", {"teacher"}}},
        {.id = "combine",
         .label = RETORT_TEXT("experiment", "Combining teachers"),
         .help = RETORT_TEXT("experiment", "Mean of the teachers; weights exp(1/MSE) on the validation windows, "
                                           "normalised to sum to 1; the weights whose combination has the lowest "
                                           "validation MSE; or in each training window the teacher closest to the "
                                           "ground truth, and the mean elsewhere; or separate weights for each window, "
                                           "from a small network that reads statistics of the look-back (level, spread, "
                                           "trend, roughness, periodicity) and is fitted on the validation windows. "
                                           "Each feature has its own regressor."),
         .type = ParameterType::choice,
         .defaultValue = std::string("mean"),
         .choices = {{"mean", RETORT_TEXT("experiment", "Mean")},
                     {"validation_error", RETORT_TEXT("experiment", "Weighted by validation error")},
                     {"learned", RETORT_TEXT("experiment", "Weights fitted on validation windows")},
                     {"best_per_window", RETORT_TEXT("experiment", "Best teacher per window")},
                     {"router", RETORT_TEXT("experiment", "Router: weights per window")}}},
        {.id = "privileged",
         .label = RETORT_TEXT("experiment", "Privileged teacher"),
         .help = RETORT_TEXT("experiment", "Teachers also read the future values of each window. Such a teacher cannot "
                                           "forecast, and its error is not comparable with a forecaster's; it teaches its features "
                                           "and how channels or steps relate (TimeKD, ICDE 2025). The student never reads "
                                           "the future."),
         .type = ParameterType::boolean,
         .defaultValue = false},
        {.id = "generations",
         .label = RETORT_TEXT("experiment", "Generations"),
         .help = RETORT_TEXT("experiment", "Born-again: each distilled student teaches the next, which is trained "
                                           "from scratch. The last one counts."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{1},
         .minimum = 1,
         .maximum = 10},
        {.id = "self_teacher",
         .label = RETORT_TEXT("experiment", "Self-distillation (EMA)"),
         .help = RETORT_TEXT("experiment", "The distilled student learns from the moving average of its own weights; "
                                           "the teacher serves only for comparison."),
         .type = ParameterType::boolean,
         .defaultValue = false},
        {.id = "decay",
         .label = RETORT_TEXT("experiment", "EMA decay"),
         .help = RETORT_TEXT("experiment", "Fraction of the average that is kept after each step; the rest comes "
                                           "from the student. It is lower in the first steps, so that the random "
                                           "initial weights fade quickly."),
         .type = ParameterType::real,
         .defaultValue = 0.999,
         .minimum = 0.0,
         .maximum = 0.99999,
         .enabledWhen = EnabledWhen{"self_teacher", {"true"}}},
        {.id = "horizon_tau",
         .label = RETORT_TEXT("experiment", "Weight growth over the horizon"),
         .help = RETORT_TEXT("experiment", "For the distilled student's own error: above 0, later steps weigh more, "
                                           "the last one e^growth times as much as the first. Terms have an option "
                                           "of the same name."),
         .type = ParameterType::real,
         .defaultValue = 0.0,
         .minimum = -5.0,
         .maximum = 5.0,
         .step = 0.5}};
    return schema;
}

Combination combinationOf(const Options& resolvedStrategy)
{
    const std::string id = textOf(resolvedStrategy, "combine");
    if (id == "validation_error")
        return Combination::validation_error;
    if (id == "learned")
        return Combination::learned;
    if (id == "router")
        return Combination::router;
    return id == "best_per_window" ? Combination::best_per_window : Combination::mean;
}

} // namespace retort::experiment
