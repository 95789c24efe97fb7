// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/attention_transfer.h"

#include "core/learning/distillation/unit_amplitude.h"

namespace retort::learning
{
namespace
{

class AttentionTransfer : public DistillationTerm
{
public:
    explicit AttentionTransfer(double power) : m_power(power) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        const bool positions = hasPositions(compared.student) && hasPositions(compared.teacher);
        const auto student = map(compared.student, positions);
        auto teacher = map(compared.teacher, positions);
        if (teacher.size(1) != student.size(1))
            teacher = torch::upsample_linear1d(teacher.unsqueeze(1), student.size(1), false).squeeze(1);
        return (normalised(student) - normalised(teacher)).square().sum(1).mean();
    }

    Regressor regressor() const override { return Regressor::none; }

private:
    static bool hasPositions(const torch::Tensor& feature) { return feature.dim() == 3 && feature.size(1) > 1; }

    /// [B, positions, D] or [B, D] to [B, places]: the positions where both features have some, else the width.
    torch::Tensor map(const torch::Tensor& feature, bool overPositions) const
    {
        const auto energy = withUnitAmplitude(feature).abs().pow(m_power);
        if (energy.dim() < 3)
            return energy;
        return energy.mean(overPositions ? 2 : 1);
    }

    static torch::Tensor normalised(const torch::Tensor& maps)
    {
        return maps / maps.norm(2, {1}, true).clamp_min(1e-12);
    }

    double m_power;
};

} // namespace

TermEntry attentionTransferEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "attention_transfer",
        .label = RETORT_TEXT("learning", "Attention transfer"),
        .summary =
            RETORT_TEXT("learning", "Matches where the hidden features are strong, regardless of their values: at "
                                    "which channels, or at which steps or patches if features of that kind are "
                                    "chosen."),
        .source = "Zagoruyko and Komodakis, Paying More Attention to Attention, ICLR 2017, arXiv 1612.03928",
        .formula = "|| a_s / |a_s| - a_t / |a_t| ||^2, a = mean |h|^p",
        .options = {{.id = "power",
                     .label = RETORT_TEXT("learning", "Power"),
                     .help = RETORT_TEXT("learning", "The higher it is, the more the strongest activations count."),
                     .type = ParameterType::real,
                     .defaultValue = 2.0,
                     .minimum = 1.0,
                     .maximum = 8.0,
                     .step = 0.5}},
        .levels = {Level::feature}};
    entry.make = [](const Options& options) {
        return std::make_unique<AttentionTransfer>(realOf(options, "power"));
    };
    return entry;
}

} // namespace retort::learning
