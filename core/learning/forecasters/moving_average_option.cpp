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
            .step = 2,
            .odd = true};
}

} // namespace retort::learning
