// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/step_options.h"

namespace retort::learning
{

Parameter stepWidthOption(std::int64_t width)
{
    return {.id = "d_model",
            .label = RETORT_TEXT("learning", "Model width"),
            .help = RETORT_TEXT("learning", "Embedding size of each step."),
            .type = ParameterType::integer,
            .defaultValue = width,
            .minimum = 1,
            .maximum = 8192};
}

Parameter blockWidthOption(std::int64_t width)
{
    return {.id = "d_ff",
            .label = RETORT_TEXT("learning", "Feed-forward width"),
            .help = RETORT_TEXT("learning", "Hidden width between the two layers in each block."),
            .type = ParameterType::integer,
            .defaultValue = width,
            .minimum = 1,
            .maximum = 32768};
}

Parameter blocksOption(std::int64_t blocks)
{
    return {.id = "e_layers",
            .label = RETORT_TEXT("learning", "Blocks"),
            .help = RETORT_TEXT("learning", "Number of stacked blocks."),
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
                RETORT_TEXT("learning", "Each step also gets its hour, weekday, day of month and day of year."),
            .type = ParameterType::boolean,
            .defaultValue = byDefault};
}

std::int64_t marksOfSteps(const Options& options, const ForecastTask& task)
{
    return booleanOf(options, "use_time_marks") ? task.marks : 0;
}

} // namespace retort::learning
