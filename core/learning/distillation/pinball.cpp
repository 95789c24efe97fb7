// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/pinball.h"

namespace retort::learning
{
namespace
{

class Pinball : public DistillationTerm
{
public:
    torch::Tensor loss(const Comparison& compared) const override
    {
        return pinballLoss(compared.studentQuantiles, compared.truth, compared.quantileLevels);
    }
};

} // namespace

torch::Tensor pinballLoss(const torch::Tensor& quantiles, const torch::Tensor& truth,
                          const std::vector<double>& levels)
{
    const auto q = torch::tensor(levels, quantiles.options().requires_grad(false));
    const auto error = truth.unsqueeze(-1) - quantiles;
    return torch::maximum(error * q, error * (q - 1)).mean();
}

TermEntry pinballEntry()
{
    TermEntry entry;
    entry.info = {.kind = "pinball",
                  .label = RETORT_TEXT("learning", "Pinball loss"),
                  .summary = RETORT_TEXT(
                      "learning", "Trains the student's quantiles on what came true; asks no teacher."),
                  .source = "Koenker and Bassett, Regression Quantiles, Econometrica 46 (1978)",
                  .formula = "mean max(q e, (q - 1) e), e = y - ys_q",
                  .levels = {Level::prediction},
                  .quantiles = QuantileUse::student};
    entry.make = [](const Options&) { return std::make_unique<Pinball>(); };
    return entry;
}

} // namespace retort::learning
