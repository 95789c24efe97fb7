// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/term_schedule.h"

#include <algorithm>

namespace retort::experiment
{

const Schema& termScheduleSchema()
{
    static const Schema schema = {
        {.id = "kind",
         .label = RETORT_TEXT("experiment", "Weight schedule"),
         .help = RETORT_TEXT("experiment", "Constant; a linear increase to the full weight, so that the student "
                                           "first learns from the data; or a linear decrease to zero, so that it "
                                           "ends without the teacher."),
         .type = ParameterType::choice,
         .defaultValue = std::string("constant"),
         .choices = {{"constant", RETORT_TEXT("experiment", "Constant")},
                     {"warm_up", RETORT_TEXT("experiment", "Warm-up")},
                     {"decay", RETORT_TEXT("experiment", "Decay")}}},
        {.id = "epochs",
         .label = RETORT_TEXT("experiment", "Schedule length (epochs)"),
         .help = RETORT_TEXT("experiment", "Warm-up: the epoch in which the full weight is reached. Decay: the last "
                                           "epoch with a weight above zero."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{5},
         .minimum = 1.0,
         .maximum = 100000.0,
         .enabledWhen = EnabledWhen{"kind", {"warm_up", "decay"}}},
        {.id = "gate",
         .label = RETORT_TEXT("experiment", "Uncertainty gate"),
         .help = RETORT_TEXT("experiment", "Each window is weighted by exp(-sharpness u). u is the disagreement of several "
                                           "teachers (their standard deviation, mean over targets and steps) or the width of "
                                           "the teacher's quantile fan, in scaled units (after GUARD, arXiv 2606.19363)."),
         .type = ParameterType::choice,
         .defaultValue = std::string("none"),
         .choices = {{"none", RETORT_TEXT("experiment", "None")},
                     {"teacher_spread", RETORT_TEXT("experiment", "Spread of the teachers")},
                     {"fan_width", RETORT_TEXT("experiment", "Width of the quantile fan")}}},
        {.id = "sharpness",
         .label = RETORT_TEXT("experiment", "Gate sharpness"),
         .help = RETORT_TEXT("experiment", "The higher, the less weight is given to windows on which the teachers are unsure."),
         .type = ParameterType::real,
         .defaultValue = 1.0,
         .minimum = 0.01,
         .maximum = 100.0,
         .step = 0.5,
         .enabledWhen = EnabledWhen{"gate", {"teacher_spread", "fan_width"}}}};
    return schema;
}

Gate gateOf(const Options& schedule)
{
    const std::string gate = textOf(schedule, "gate");
    return gate == "teacher_spread" ? Gate::teacher_spread : gate == "fan_width" ? Gate::fan_width : Gate::none;
}

double scheduledFactor(const Options& schedule, int epoch)
{
    const std::string kind = textOf(schedule, "kind");
    const auto epochs = static_cast<double>(integerOf(schedule, "epochs"));
    if (kind == "warm_up")
        return std::min(1.0, epoch / epochs);
    return kind == "decay" ? std::max(0.0, 1.0 - (epoch - 1) / epochs) : 1.0;
}

} // namespace retort::experiment
