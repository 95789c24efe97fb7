// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/recurrent_options.h"

namespace retort::learning
{

Parameter hiddenWidthOption(std::int64_t width)
{
    return {.id = "d_model",
            .label = RETORT_TEXT("learning", "Hidden width"),
            .help = RETORT_TEXT("learning",
                                "Units in the hidden state; also the width of the compared feature."),
            .type = ParameterType::integer,
            .defaultValue = width,
            .minimum = 1,
            .maximum = 8192};
}

Parameter recurrentLayersOption()
{
    return {.id = "e_layers",
            .label = RETORT_TEXT("learning", "Layers"),
            .help =
                RETORT_TEXT("learning", "Number of stacked recurrent layers, with dropout between them."),
            .type = ParameterType::integer,
            .defaultValue = std::int64_t{1},
            .minimum = 1,
            .maximum = 16};
}

} // namespace retort::learning
