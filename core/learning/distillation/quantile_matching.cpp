// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/quantile_matching.h"

namespace retort::learning
{
namespace
{

class QuantileMatching : public DistillationTerm
{
public:
    torch::Tensor loss(const Comparison& compared) const override
    {
        return torch::mse_loss(compared.studentQuantiles, compared.teacherQuantiles);
    }
};

} // namespace

TermEntry quantileFanEntry()
{
    TermEntry entry;
    entry.info = {.kind = "quantile_fan",
                  .label = RETORT_TEXT("learning", "Quantile fan"),
                  .summary = RETORT_TEXT("learning",
                                         "Draws the student's quantiles to the teacher's, each to its own."),
                  .source = "Response distillation for every quantile of a probabilistic forecaster",
                  .formula = "mean (ys_q - yt_q)^2",
                  .levels = {Level::prediction},
                  .quantiles = QuantileUse::student_and_teacher};
    entry.make = [](const Options&) { return std::make_unique<QuantileMatching>(); };
    return entry;
}

} // namespace retort::learning
