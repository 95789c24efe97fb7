// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/normalisation_option.h"

#include <algorithm>

namespace retort::learning
{

Parameter normalisationOption(const std::vector<std::string>& ways)
{
    static const std::vector<Choice> known = {{"subtract_mean", RETORT_TEXT("learning", "Subtract the mean")},
                                              {"revin", RETORT_TEXT("learning", "RevIN")},
                                              {"none", RETORT_TEXT("learning", "None")}};
    Parameter option{
        .id = "normalisation",
        .label = RETORT_TEXT("learning", "Normalisation"),
        .help = RETORT_TEXT("learning",
                            "What is taken away from each window and put back on the forecast: its mean, or "
                            "mean and deviation with a learned scale and shift (RevIN)."),
        .type = ParameterType::choice,
        .defaultValue = ways.front()};
    for (const auto& way : ways)
        option.choices.push_back(*std::ranges::find(known, way, &Choice::id));
    return option;
}

} // namespace retort::learning
