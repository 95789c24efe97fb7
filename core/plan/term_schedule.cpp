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
         .enabledWhen = EnabledWhen{"kind", {"warm_up", "decay"}}}};
    return schema;
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
