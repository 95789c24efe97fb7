// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/strategy.h"

namespace retort::experiment
{

const Schema& strategySchema()
{
    static const Schema schema = {
        {.id = "begin",
         .label = RETORT_TEXT("experiment", "The distilled student begins"),
         .help = RETORT_TEXT("experiment", "With the same random weights as the plain one, so that the terms are all that differs; "
                                           "or with the teacher's where both are of one kind: equal names and shapes are taken "
                                           "over, of more layers every k-th."),
         .type = ParameterType::choice,
         .defaultValue = std::string("plain"),
         .choices = {{"plain", RETORT_TEXT("experiment", "Like the plain one")},
                     {"teacher", RETORT_TEXT("experiment", "With the teacher's weights")}}},
        {.id = "truncate",
         .label = RETORT_TEXT("experiment", "Narrow wider layers"),
         .help = RETORT_TEXT("experiment", "Of a layer that is wider in the teacher, the units that carry most of its strongest directions "
                                           "(truncated singular value decomposition) are taken over; else it begins at random."),
         .type = ParameterType::boolean,
         .defaultValue = true,
         .enabledWhen = EnabledWhen{"begin", {"teacher"}}},
        {.id = "combine",
         .label = RETORT_TEXT("experiment", "Several teachers answer with"),
         .help = RETORT_TEXT("experiment", "Their mean; weights exp(1/MSE) of the validation windows, divided by their sum; the "
                                           "weights whose mix has the smallest validation MSE; or in each training window the "
                                           "one that is nearest to what came true, and elsewhere the mean. Each feature is "
                                           "joined by a regressor of its own."),
         .type = ParameterType::choice,
         .defaultValue = std::string("mean"),
         .choices = {{"mean", RETORT_TEXT("experiment", "Their mean")},
                     {"validation_error", RETORT_TEXT("experiment", "Weights by validation error")},
                     {"learned", RETORT_TEXT("experiment", "Weights learned in validation")},
                     {"best_per_window", RETORT_TEXT("experiment", "The best one in each window")}}},
        {.id = "generations",
         .label = RETORT_TEXT("experiment", "Generations"),
         .help = RETORT_TEXT("experiment", "Born again: each distilled student teaches the next one, which begins anew. The last "
                                           "one counts."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{1},
         .minimum = 1,
         .maximum = 10},
        {.id = "self_teacher",
         .label = RETORT_TEXT("experiment", "Its own average teaches"),
         .help = RETORT_TEXT("experiment", "The distilled student learns from the moving average of its own weights; the teacher "
                                           "is only what it is measured against."),
         .type = ParameterType::boolean,
         .defaultValue = false},
        {.id = "decay",
         .label = RETORT_TEXT("experiment", "Decay of the average"),
         .help = RETORT_TEXT("experiment", "After each step the average keeps this part of itself and takes the rest from the "
                                           "student; in the first steps less, so that it does not hang on to the random "
                                           "beginning."),
         .type = ParameterType::real,
         .defaultValue = 0.999,
         .minimum = 0.0,
         .maximum = 0.99999,
         .enabledWhen = EnabledWhen{"self_teacher", {"true"}}},
        {.id = "horizon_tau",
         .label = RETORT_TEXT("experiment", "Growth over the horizon"),
         .help = RETORT_TEXT("experiment", "Of the distilled student's own error: above 0 later steps count more, the last one "
                                           "e^growth times as much as the first. Terms have an option of that name."),
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
    return id == "best_per_window" ? Combination::best_per_window : Combination::mean;
}

} // namespace retort::experiment
