// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/quantile_matching.h"

#include "core/learning/distillation/horizon_weights.h"

namespace retort::learning
{
namespace
{

class QuantileMatching : public DistillationTerm
{
public:
    explicit QuantileMatching(double tau) : m_tau(tau) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto &student = compared.studentQuantiles, &teacher = compared.teacherQuantiles; // [B, C, H, Q]
        if (m_tau == 0)
            return torch::mse_loss(student, teacher);
        const auto weights = horizonWeights(student.size(-2), m_tau, student.options()).unsqueeze(-1);
        return ((student - teacher).square() * weights).mean();
    }

private:
    double m_tau;
};

} // namespace

TermEntry quantileFanEntry()
{
    TermEntry entry;
    entry.info = {.kind = "quantile_fan",
                  .label = RETORT_TEXT("learning", "Quantile matching"),
                  .summary = RETORT_TEXT("learning",
                                         "Matches each of the student's quantiles to the same quantile of the "
                                         "teacher."),
                  .source = "Response distillation for every quantile of a probabilistic forecaster",
                  .formula = "mean w_h (ys_q - yt_q)^2",
                  .options = {horizonTauOption()},
                  .levels = {Level::prediction},
                  .quantiles = QuantileUse::student_and_teacher};
    entry.make = [](const Options& options) {
        return std::make_unique<QuantileMatching>(realOf(options, "horizon_tau"));
    };
    return entry;
}

} // namespace retort::learning
