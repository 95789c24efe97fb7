// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/hint.h"

namespace retort::learning
{
namespace
{

class Hint : public DistillationTerm
{
public:
    torch::Tensor loss(const torch::Tensor& student, const torch::Tensor& teacher) const override
    {
        return torch::mse_loss(student, teacher);
    }
};

} // namespace

TermEntry hintEntry()
{
    TermEntry entry;
    entry.info = {.kind = "hint",
                  .label = RETORT_TEXT("learning", "Hint"),
                  .summary = RETORT_TEXT(
                      "learning", "Draws the student's hidden feature to the teacher's, value by value."),
                  .source = "Romero et al., FitNets: Hints for Thin Deep Nets, ICLR 2015, arXiv 1412.6550",
                  .formula = "mean (hs - r(ht))^2",
                  .options = {},
                  .levels = {Level::feature}};
    entry.make = [](const Options&) { return std::make_unique<Hint>(); };
    return entry;
}

} // namespace retort::learning
