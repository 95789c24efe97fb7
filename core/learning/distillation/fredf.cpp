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
    explicit Fredf(bool split) : m_split(split) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        if (!m_split)
            return torch::fft_rfft(compared.student - compared.teacher).abs().mean();
        const auto student = torch::fft_rfft(compared.student), teacher = torch::fft_rfft(compared.teacher);
        const auto sizeOfStudent = student.abs(), sizeOfTeacher = teacher.abs();
        return torch::l1_loss(sizeOfStudent, sizeOfTeacher) +
               phaseDifference(student, teacher, sizeOfStudent, sizeOfTeacher).mean();
    }

private:
    bool m_split;
};

} // namespace

TermEntry fredfEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "fredf",
        .label = RETORT_TEXT("learning", "Spectrum (FreDF)"),
        .summary = RETORT_TEXT(
            "learning", "Draws the spectrum of the student's forecast to the teacher's, phases included."),
        .source =
            "Wang et al., FreDF: Learning to Forecast in the Frequency Domain, ICLR 2025, arXiv 2402.02399",
        .formula = "mean |rfft(ys) - rfft(yt)|",
        .options = {{.id = "domain",
                     .label = RETORT_TEXT("learning", "Compared are"),
                     .help = RETORT_TEXT("learning",
                                         "The complex spectra as they are, or amplitudes and phases apart."),
                     .type = ParameterType::choice,
                     .defaultValue = std::string("complex"),
                     .choices = {{"complex", RETORT_TEXT("learning", "Complex spectra")},
                                 {"amplitude_phase", RETORT_TEXT("learning", "Amplitudes and phases")}}}},
        .levels = {Level::prediction}};
    entry.make = [](const Options& options) {
        return std::make_unique<Fredf>(textOf(options, "domain") == "amplitude_phase");
    };
    return entry;
}

} // namespace retort::learning
