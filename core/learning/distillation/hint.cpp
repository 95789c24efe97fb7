// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/hint.h"

namespace retort::learning
{
namespace
{

class Hint : public DistillationTerm
{
public:
    explicit Hint(Regressor regressor) : m_regressor(regressor) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        if (!compared.student.sizes().equals(compared.teacher.sizes()))
            throw std::invalid_argument("the two features have different shapes, so a hint needs a regressor between them");
        return torch::mse_loss(compared.student, compared.teacher);
    }

    Regressor regressor() const override { return m_regressor; }
    bool needsOneShape() const override { return m_regressor == Regressor::none; }

private:
    Regressor m_regressor;
};

} // namespace

TermEntry hintEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "hint",
        .label = RETORT_TEXT("learning", "Hint"),
        .summary =
            RETORT_TEXT("learning", "Matches the student's hidden feature to the teacher's, value by value."),
        .source = "Romero et al., FitNets: Hints for Thin Deep Nets, ICLR 2015, arXiv 1412.6550",
        .formula = "mean (hs - r(ht))^2, or mean (r(hs) - ht)^2",
        .options = {{.id = "regressor",
                     .label = RETORT_TEXT("learning", "Regressor"),
                     .help = RETORT_TEXT(
                         "learning",
                         "On the teacher's side, as in TimeDistill, the target is trained too and can collapse "
                         "towards a student that carries little information: watch it together with other terms. On "
                         "the student's side, as in FitNets, the target stays fixed. None: for features of one shape, such as "
                         "the attention of two networks with the same number of heads."),
                     .type = ParameterType::choice,
                     .defaultValue = std::string("teacher"),
                     .choices = {{"teacher", RETORT_TEXT("learning", "On the teacher's side")},
                                 {"student", RETORT_TEXT("learning", "On the student's side")},
                                 {"none", RETORT_TEXT("learning", "None")}}}},
        .levels = {Level::feature}};
    entry.make = [](const Options& options) {
        const std::string side = textOf(options, "regressor");
        return std::make_unique<Hint>(side == "student" ? Regressor::of_student
                                      : side == "none"  ? Regressor::none
                                                        : Regressor::of_teacher);
    };
    return entry;
}

} // namespace retort::learning
