// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/window_norm_option.h"

namespace retort::learning
{

Parameter windowNormOption(bool normalised)
{
    return {.id = "use_norm",
            .label = RETORT_TEXT("learning", "Normalise each window"),
            .help = RETORT_TEXT(
                "learning",
                "Removes the mean and standard deviation of the look-back and restores them in the forecast."),
            .type = ParameterType::boolean,
            .defaultValue = normalised};
}

} // namespace retort::learning
