// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/script_options.h"

namespace retort::learning
{

const Schema& scriptSchema()
{
    const std::vector<Choice> layouts = {{"auto", RETORT_TEXT("learning", "Detect automatically")},
                                         {"blc", RETORT_TEXT("learning", "Window, step, channel")},
                                         {"bcl", RETORT_TEXT("learning", "Window, channel, step")}};
    static const Schema schema = {
        {.id = "input_layout",
         .label = RETORT_TEXT("learning", "Input axes"),
         .help = RETORT_TEXT("learning", "The order in which the script expects window, step and channel."),
         .type = ParameterType::choice,
         .defaultValue = std::string("auto"),
         .choices = layouts},
        {.id = "output_layout",
         .label = RETORT_TEXT("learning", "Output axes"),
         .help = RETORT_TEXT("learning", "The order in which the script returns window, step and channel."),
         .type = ParameterType::choice,
         .defaultValue = std::string("auto"),
         .choices = layouts},
        {.id = "inputs",
         .label = RETORT_TEXT("learning", "Inputs"),
         .help = RETORT_TEXT("learning", "The arguments of the script's forward(), in this order."),
         .type = ParameterType::choice,
         .defaultValue = std::string("auto"),
         .choices = {{"auto", RETORT_TEXT("learning", "By their count")},
                     {"values", RETORT_TEXT("learning", "Values")},
                     {"past_marks", RETORT_TEXT("learning", "Values, past time marks")},
                     {"past_and_future_marks", RETORT_TEXT("learning", "Values, past and future time marks")},
                     {"encoder_decoder",
                      RETORT_TEXT("learning", "Values, past marks, decoder values, decoder marks")}}},
        {.id = "label_len",
         .label = RETORT_TEXT("learning", "Decoder start token length"),
         .help = RETORT_TEXT("learning", "Number of last look-back steps that the decoder input starts with."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{48},
         .minimum = 0,
         .maximum = 1'000'000,
         .enabledWhen = EnabledWhen{"inputs", {"auto", "encoder_decoder"}}},
        {.id = "prediction",
         .label = RETORT_TEXT("learning", "Prediction output"),
         .help =
             RETORT_TEXT("learning", "Name in a dictionary or index in a tuple, from 0. Empty: the output itself, or "
                                     "the first of several."),
         .type = ParameterType::text,
         .defaultValue = std::string()},
        {.id = "feature",
         .label = RETORT_TEXT("learning", "Feature output"),
         .help = RETORT_TEXT("learning",
                             "Name in a dictionary or index in a tuple, from 0, of what feature terms compare: "
                             "window by channel by width. Empty: none."),
         .type = ParameterType::text,
         .defaultValue = std::string()},
    };
    return schema;
}

} // namespace retort::learning
