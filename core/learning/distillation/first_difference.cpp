// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/first_difference.h"

#include "core/learning/distillation/horizon_weights.h"

namespace retort::learning
{
namespace
{

class FirstDifference : public DistillationTerm
{
public:
    explicit FirstDifference(double horizonTau) : m_horizonTau(horizonTau) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        if (compared.student.size(-1) < 2)
            return compared.student.sum() * 0;
        const auto errors = torch::diff(compared.student - compared.teacher).square();
        if (m_horizonTau == 0)
            return errors.mean();
        return (errors * horizonWeights(errors.size(-1), m_horizonTau, errors.options().requires_grad(false))).mean();
    }

private:
    double m_horizonTau;
};

} // namespace

TermEntry firstDifferenceEntry()
{
    TermEntry entry;
    entry.info = {.kind = "first_difference",
                  .label = RETORT_TEXT("learning", "First differences"),
                  .summary =
                      RETORT_TEXT("learning", "Matches how the forecast rises and falls from step to step."),
                  .source = "As in the code of DistilTS, arXiv 2601.12785",
                  .formula = "mean w_h (diff ys - diff yt)^2",
                  .options = {horizonTauOption()},
                  .levels = {Level::prediction}};
    entry.make = [](const Options& options) {
        return std::make_unique<FirstDifference>(realOf(options, "horizon_tau"));
    };
    return entry;
}

} // namespace retort::learning
