// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/script_options.h"

namespace retort::learning
{

const Schema& scriptSchema()
{
    const std::vector<Choice> layouts = {{"auto", RETORT_TEXT("learning", "Found by trying")},
                                         {"blc", RETORT_TEXT("learning", "Window, step, channel")},
                                         {"bcl", RETORT_TEXT("learning", "Window, channel, step")}};
    static const Schema schema = {
        {.id = "input_layout",
         .label = RETORT_TEXT("learning", "Axes of the input"),
         .help = RETORT_TEXT("learning", "The order in which the script wants window, step and channel."),
         .type = ParameterType::choice,
         .defaultValue = std::string("auto"),
         .choices = layouts},
        {.id = "output_layout",
         .label = RETORT_TEXT("learning", "Axes of the output"),
         .help = RETORT_TEXT("learning", "The order in which the script gives window, step and channel."),
         .type = ParameterType::choice,
         .defaultValue = std::string("auto"),
         .choices = layouts},
        {.id = "inputs",
         .label = RETORT_TEXT("learning", "Inputs"),
         .help = RETORT_TEXT("learning", "What the script's forward takes, in this order."),
         .type = ParameterType::choice,
         .defaultValue = std::string("auto"),
         .choices = {{"auto", RETORT_TEXT("learning", "By their number")},
                     {"values", RETORT_TEXT("learning", "Values")},
                     {"past_marks", RETORT_TEXT("learning", "Values, past time marks")},
                     {"past_and_future_marks", RETORT_TEXT("learning", "Values, past and future time marks")},
                     {"encoder_decoder",
                      RETORT_TEXT("learning", "Values, past marks, decoder values, decoder marks")}}},
        {.id = "label_len",
         .label = RETORT_TEXT("learning", "Known steps of the decoder"),
         .help = RETORT_TEXT("learning", "Last steps of the look-back that the decoder's inputs begin with."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{48},
         .minimum = 0,
         .maximum = 1'000'000,
         .enabledWhen = EnabledWhen{"inputs", {"auto", "encoder_decoder"}}},
        {.id = "prediction",
         .label = RETORT_TEXT("learning", "Output of the prediction"),
         .help =
             RETORT_TEXT("learning", "Its name in a dictionary or its number in a tuple, from 0. Empty: the "
                                     "output itself, or the first of several."),
         .type = ParameterType::text,
         .defaultValue = std::string()},
        {.id = "feature",
         .label = RETORT_TEXT("learning", "Output of the feature"),
         .help = RETORT_TEXT("learning",
                             "Its name in a dictionary or its number in a tuple, from 0: what feature terms "
                             "compare, window by channel by width. Empty: none."),
         .type = ParameterType::text,
         .defaultValue = std::string()},
    };
    return schema;
}

} // namespace retort::learning
