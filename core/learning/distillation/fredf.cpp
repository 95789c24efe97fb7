// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/fredf.h"

namespace retort::learning
{
namespace
{

constexpr double faintAmplitude = 1e-3;

/// 1 - cos of the angle between each two bins, less where one of them is faint.
torch::Tensor phaseDifference(const torch::Tensor& a, const torch::Tensor& b, const torch::Tensor& sizeOfA,
                              const torch::Tensor& sizeOfB)
{
    const auto inner = torch::real(a * torch::conj(b));
    return (sizeOfA * sizeOfB - inner) /
           (sizeOfA.clamp_min(faintAmplitude) * sizeOfB.clamp_min(faintAmplitude));
}

class Fredf : public DistillationTerm
{
public:
    explicit Fredf(const Options& options)
        : m_split(textOf(options, "domain") == "amplitude_phase")
        , m_ofTruth(textOf(options, "target") == "truth")
    {
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto& drawnTo = m_ofTruth ? compared.truth : compared.teacher;
        if (!m_split)
            return torch::fft_rfft(compared.student - drawnTo).abs().mean();
        const auto student = torch::fft_rfft(compared.student), target = torch::fft_rfft(drawnTo);
        const auto sizeOfStudent = student.abs(), sizeOfTarget = target.abs();
        return torch::l1_loss(sizeOfStudent, sizeOfTarget) +
               phaseDifference(student, target, sizeOfStudent, sizeOfTarget).mean();
    }

private:
    bool m_split;
    bool m_ofTruth;
};

} // namespace

TermEntry fredfEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "fredf",
        .label = RETORT_TEXT("learning", "Spectrum (FreDF)"),
        .summary = RETORT_TEXT(
            "learning", "Matches the spectrum of the student's forecast to that of the teacher or the ground truth, "
                        "including phases."),
        .source =
            "Wang et al., FreDF: Learning to Forecast in the Frequency Domain, ICLR 2025, arXiv 2402.02399",
        .formula = "mean |rfft(ys) - rfft(yt)|",
        .options = {{.id = "domain",
                     .label = RETORT_TEXT("learning", "Compare"),
                     .help = RETORT_TEXT("learning",
                                         "The complex spectra as they are, or amplitudes and phases separately."),
                     .type = ParameterType::choice,
                     .defaultValue = std::string("complex"),
                     .choices = {{"complex", RETORT_TEXT("learning", "Complex spectra")},
                                 {"amplitude_phase", RETORT_TEXT("learning", "Amplitudes and phases")}}},
                    {.id = "target",
                     .label = RETORT_TEXT("learning", "Target"),
                     .help = RETORT_TEXT("learning", "The teacher's forecast, or the ground truth: then the term "
                                                     "needs no teacher, as in FreDF."),
                     .type = ParameterType::choice,
                     .defaultValue = std::string("teacher"),
                     .choices = {{"teacher", RETORT_TEXT("learning", "Teacher")},
                                 {"truth", RETORT_TEXT("learning", "Ground truth")}}}},
        .levels = {Level::prediction}};
    entry.make = [](const Options& options) {
        return std::make_unique<Fredf>(options);
    };
    return entry;
}

} // namespace retort::learning
