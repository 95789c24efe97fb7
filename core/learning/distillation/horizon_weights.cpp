// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/horizon_weights.h"

namespace retort::learning
{

torch::Tensor horizonWeights(std::int64_t horizon, double tau, const torch::TensorOptions& options)
{
    if (horizon < 2)
        return torch::ones({horizon}, options);
    const auto weights = torch::exp(torch::linspace(0, tau, horizon, options));
    return weights / weights.mean();
}

Parameter horizonTauOption()
{
    return {.id = "horizon_tau",
            .label = RETORT_TEXT("learning", "Weight growth over the horizon"),
            .help = RETORT_TEXT("learning",
                                "Above 0, later steps weigh more: the last one e^growth times as much as the first. "
                                "0 weighs all steps equally."),
            .type = ParameterType::real,
            .defaultValue = 0.0,
            .minimum = -5.0,
            .maximum = 5.0,
            .step = 0.5};
}

} // namespace retort::learning
