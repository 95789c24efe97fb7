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
                            "What is removed from each window and restored in the forecast: its mean, or mean and "
                            "standard deviation with a learned scale and shift (RevIN)."),
        .type = ParameterType::choice,
        .defaultValue = ways.front()};
    for (const auto& way : ways)
        option.choices.push_back(*std::ranges::find(known, way, &Choice::id));
    return option;
}

WindowNormalisation::WindowNormalisation(torch::nn::Module& owner, const Options& resolved, std::int64_t channels)
    : m_centred(textOf(resolved, "normalisation") == "subtract_mean")
{
    if (textOf(resolved, "normalisation") == "revin")
        m_revin = owner.register_module("revin_layer", std::make_shared<ReversibleInstanceNorm>(channels));
}

WindowNormalisation::Windows WindowNormalisation::normalised(const torch::Tensor& values) const
{
    if (m_revin) {
        const auto statistics = WindowStatistics::of(values);
        return {m_revin->normalised(values, statistics), statistics};
    }
    if (!m_centred)
        return {values};
    const auto mean = values.mean(1, true);
    return {values - mean, {mean, {}}};
}

torch::Tensor WindowNormalisation::restored(const torch::Tensor& forecast, const Windows& from) const
{
    if (m_revin)
        return m_revin->restored(forecast, from.taken);
    return m_centred ? forecast + from.taken.mean : forecast;
}

} // namespace retort::learning
