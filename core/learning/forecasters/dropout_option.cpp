// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/dropout_option.h"

namespace retort::learning
{

Parameter dropoutOption(double share)
{
    return {.id = "dropout",
            .label = RETORT_TEXT("learning", "Dropout"),
            .help = RETORT_TEXT("learning", "Fraction of activations dropped during training."),
            .type = ParameterType::real,
            .defaultValue = share,
            .minimum = 0.0,
            .maximum = 0.95,
            .step = 0.05};
}

} // namespace retort::learning
