// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/pinball.h"

#include "core/learning/distillation/horizon_weights.h"

namespace retort::learning
{
namespace
{

/// [B, C, H, Q]
torch::Tensor pinballErrors(const torch::Tensor& quantiles, const torch::Tensor& truth,
                            const std::vector<double>& levels)
{
    const auto q = torch::tensor(levels, quantiles.options().requires_grad(false));
    const auto error = truth.unsqueeze(-1) - quantiles;
    return torch::maximum(error * q, error * (q - 1));
}

class Pinball : public DistillationTerm
{
public:
    explicit Pinball(double tau) : m_tau(tau) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        auto errors = pinballErrors(compared.studentQuantiles, compared.truth, compared.quantileLevels);
        if (compared.unknown.defined()) {
            const auto known = compared.unknown.logical_not().unsqueeze(-1).to(errors.scalar_type());
            errors = errors * known / known.mean();
        }
        if (m_tau == 0)
            return errors.mean();
        return (errors * horizonWeights(errors.size(-2), m_tau, errors.options()).unsqueeze(-1)).mean();
    }

private:
    double m_tau;
};

} // namespace

torch::Tensor pinballLoss(const torch::Tensor& quantiles, const torch::Tensor& truth,
                          const std::vector<double>& levels)
{
    return pinballErrors(quantiles, truth, levels).mean();
}

TermEntry pinballEntry()
{
    TermEntry entry;
    entry.info = {.kind = "pinball",
                  .label = RETORT_TEXT("learning", "Pinball loss"),
                  .summary = RETORT_TEXT(
                      "learning", "Trains the student's quantiles on the ground truth; needs no teacher."),
                  .source = "Koenker and Bassett, Regression Quantiles, Econometrica 46 (1978)",
                  .formula = "mean w_h max(q e, (q - 1) e), e = y - ys_q",
                  .options = {horizonTauOption()},
                  .levels = {Level::prediction},
                  .quantiles = QuantileUse::student};
    entry.make = [](const Options& options) { return std::make_unique<Pinball>(realOf(options, "horizon_tau")); };
    return entry;
}

} // namespace retort::learning
