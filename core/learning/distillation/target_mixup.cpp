// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/target_mixup.h"

#include "core/learning/distillation/horizon_weights.h"

namespace retort::learning
{
namespace
{

class TargetMixup : public DistillationTerm
{
public:
    explicit TargetMixup(const Options& options)
        : m_truthShare(1 / (1 + realOf(options, "eta")))
        , m_tau(realOf(options, "horizon_tau"))
    {
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto target = torch::lerp(compared.teacher, compared.truth, m_truthShare);
        if (m_tau == 0)
            return torch::mse_loss(compared.student, target);
        const auto weights = horizonWeights(compared.student.size(-1), m_tau, compared.truth.options());
        return ((compared.student - target).square() * weights).mean();
    }

private:
    double m_truthShare;
    double m_tau;
};

} // namespace

TermEntry targetMixupEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "target_mixup",
        .label = RETORT_TEXT("learning", "Mixed targets"),
        .summary = RETORT_TEXT(
            "learning",
            "One error against a mix of ground truth and teacher. Set the supervised loss weight to 0 when you use "
            "it."),
        .source = "Theorem 4.1 of Ni et al., TimeDistill, arXiv 2502.15016",
        .formula = "mean w_h (ys - (lambda y + (1 - lambda) yt))^2, lambda = 1 / (1 + eta)",
        .options =
            {{.id = "eta",
              .label = RETORT_TEXT("learning", "Teacher weight"),
              .help = RETORT_TEXT(
                  "learning",
                  "Weight of the teacher relative to a ground-truth weight of 1: at 1, the target is half of each."),
              .type = ParameterType::real,
              .defaultValue = 1.0,
              .minimum = 0.0,
              .maximum = 1e3,
              .step = 0.1},
             horizonTauOption()},
        .levels = {Level::prediction}};
    entry.make = [](const Options& options) { return std::make_unique<TargetMixup>(options); };
    return entry;
}

} // namespace retort::learning
