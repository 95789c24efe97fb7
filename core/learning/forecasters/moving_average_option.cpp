// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/moving_average_option.h"

namespace retort::learning
{

Parameter movingAverageOption()
{
    return {.id = "moving_avg",
            .label = RETORT_TEXT("learning", "Moving average"),
            .help = RETORT_TEXT("learning",
                                "Steps averaged for the trend, an odd number; the remainder is the seasonal part."),
            .type = ParameterType::integer,
            .defaultValue = std::int64_t{25},
            .minimum = 1,
            .maximum = 9999,
            .step = 2};
}

std::vector<Finding> movingAverageFaults(const Options& options, const ForecastTask&)
{
    const auto kernel = integerOf(options, "moving_avg");
    if (kernel % 2 == 1)
        return {};
    return {{"moving_avg",
             {RETORT_TEXT("learning", "moving_avg is %1, but must be odd to be centred. Use %2."),
              {std::to_string(kernel), std::to_string(kernel + 1)}}}};
}

} // namespace retort::learning
