// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/step_options.h"

namespace retort::learning
{

Parameter stepWidthOption(std::int64_t width)
{
    return {.id = "d_model",
            .label = RETORT_TEXT("learning", "Model width"),
            .help = RETORT_TEXT("learning", "Numbers that each step is spread over."),
            .type = ParameterType::integer,
            .defaultValue = width,
            .minimum = 1,
            .maximum = 8192};
}

Parameter blockWidthOption(std::int64_t width)
{
    return {.id = "d_ff",
            .label = RETORT_TEXT("learning", "Inner width"),
            .help = RETORT_TEXT("learning", "Width between the two layers inside each block."),
            .type = ParameterType::integer,
            .defaultValue = width,
            .minimum = 1,
            .maximum = 32768};
}

Parameter blocksOption(std::int64_t blocks)
{
    return {.id = "e_layers",
            .label = RETORT_TEXT("learning", "Blocks"),
            .help = RETORT_TEXT("learning", "How many blocks follow each other."),
            .type = ParameterType::integer,
            .defaultValue = blocks,
            .minimum = 1,
            .maximum = 64};
}

Parameter marksOfStepsOption(bool byDefault)
{
    return {.id = "use_time_marks",
            .label = RETORT_TEXT("learning", "Time marks at each step"),
            .help =
                RETORT_TEXT("learning", "Each step also knows its hour, weekday, day and day of the year."),
            .type = ParameterType::boolean,
            .defaultValue = byDefault};
}

std::int64_t marksOfSteps(const Options& options, const ForecastTask& task)
{
    return booleanOf(options, "use_time_marks") ? task.marks : 0;
}

} // namespace retort::learning
