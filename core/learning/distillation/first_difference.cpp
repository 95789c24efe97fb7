// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/first_difference.h"

namespace retort::learning
{
namespace
{

class FirstDifference : public DistillationTerm
{
public:
    torch::Tensor loss(const Comparison& compared) const override
    {
        if (compared.student.size(-1) < 2)
            return compared.student.sum() * 0;
        return torch::diff(compared.student - compared.teacher).square().mean();
    }
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
                  .formula = "mean (diff ys - diff yt)^2",
                  .options = {},
                  .levels = {Level::prediction}};
    entry.make = [](const Options&) { return std::make_unique<FirstDifference>(); };
    return entry;
}

} // namespace retort::learning
