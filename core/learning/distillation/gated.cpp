// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/gated.h"

#include "core/learning/distillation/horizon_weights.h"

namespace retort::learning
{
namespace
{

class Gated : public DistillationTerm
{
public:
    explicit Gated(const Options& options)
        : m_perWindow(textOf(options, "per") == "window")
        , m_margin(realOf(options, "margin"))
        , m_tau(realOf(options, "horizon_tau"))
    {
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        auto pull = (compared.student - compared.teacher).square() * gate(compared);
        if (m_tau != 0)
            pull = pull * horizonWeights(pull.size(-1), m_tau, compared.truth.options());
        return pull.mean();
    }

private:
    torch::Tensor gate(const Comparison& compared) const
    {
        const torch::NoGradGuard noGradient;
        auto ofStudent = (compared.student - compared.truth).square();
        auto ofTeacher = (compared.teacher - compared.truth).square();
        if (m_perWindow) {
            ofStudent = ofStudent.mean({1, 2}, true);
            ofTeacher = ofTeacher.mean({1, 2}, true);
        }
        return (ofTeacher + m_margin < ofStudent).to(compared.student.scalar_type());
    }

    bool m_perWindow;
    double m_margin;
    double m_tau;
};

} // namespace

TermEntry gatedEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "gated",
        .label = RETORT_TEXT("learning", "Gated matching"),
        .summary = RETORT_TEXT(
            "learning", "Matches the teacher's forecast only where the teacher is closer to the ground truth."),
        .source = "After the bounded loss of EasyST, CIKM 2024",
        .formula = "mean m (ys - yt)^2, m = 1[err_t + margin < err_s]",
        .options = {{.id = "per",
                     .label = RETORT_TEXT("learning", "Gate"),
                     .help = RETORT_TEXT(
                         "learning",
                         "One decision per window, or one per step of each channel."),
                     .type = ParameterType::choice,
                     .defaultValue = std::string("window"),
                     .choices = {{"window", RETORT_TEXT("learning", "Per window")},
                                 {"step", RETORT_TEXT("learning", "Per step")}}},
                    {.id = "margin",
                     .label = RETORT_TEXT("learning", "Margin"),
                     .help = RETORT_TEXT(
                         "learning",
                         "How much smaller the teacher's squared error must be, in scaled units."),
                     .type = ParameterType::real,
                     .defaultValue = 0.0,
                     .minimum = 0.0,
                     .maximum = 1e3,
                     .step = 0.05},
                    horizonTauOption()},
        .levels = {Level::prediction}};
    entry.make = [](const Options& options) { return std::make_unique<Gated>(options); };
    return entry;
}

} // namespace retort::learning
