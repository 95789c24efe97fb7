// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/soft_labels.h"

#include "core/learning/distillation/class_terms.h"

namespace retort::learning
{
namespace
{

class SoftLabels : public DistillationTerm
{
public:
    explicit SoftLabels(const Options& options)
        : m_spectral(textOf(options, "distribution") == "spectral")
        , m_temperature(realOf(options, "temperature"))
        , m_bins(integerOf(options, "bins"))
        , m_range(realOf(options, "range"))
    {
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        if (compared.classes)
            return classDivergence(compared.student, compared.teacher, m_temperature);
        if (m_spectral && compared.student.size(-1) < 2)
            return compared.student.sum() * 0; // one step has no period
        const auto ofStudent = torch::log_softmax(logits(compared.student) / m_temperature, -1);
        const auto ofTeacher = torch::log_softmax(logits(compared.teacher) / m_temperature, -1);
        const auto divergence = (ofTeacher.exp() * (ofTeacher - ofStudent)).sum(-1);
        return divergence.mean() * (m_temperature * m_temperature);
    }

private:
    /// Up to a constant for each distribution, which the softmax does not see.
    torch::Tensor logits(const torch::Tensor& x) const
    {
        if (m_spectral) {
            const auto spectrum = torch::fft_rfft(x, c10::nullopt, -1, "ortho");
            return spectrum.narrow(-1, 1, spectrum.size(-1) - 1).abs();
        }
        const double width = 2 * m_range / static_cast<double>(m_bins - 1);
        const auto centres = torch::linspace(-m_range, m_range, m_bins, x.options().requires_grad(false));
        return (x.unsqueeze(-1) * centres - centres.square() / 2) / (width * width);
    }

    bool m_spectral;
    double m_temperature;
    std::int64_t m_bins;
    double m_range;
};

} // namespace

TermEntry softLabelsEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "soft_labels",
        .label = RETORT_TEXT("learning", "Soft labels"),
        .summary = RETORT_TEXT("learning", "Matches distributions built from the forecasts and softened by a "
                                           "temperature; of classes, their probabilities."),
        .source = "Hinton, Vinyals and Dean, Distilling the Knowledge in a Neural Network, arXiv 1503.02531",
        .formula = "T^2 KL(softmax(zt / T) || softmax(zs / T))",
        .options =
            {{.id = "distribution",
              .label = RETORT_TEXT("learning", "Distribution"),
              .help = RETORT_TEXT(
                  "learning",
                  "Binned: each value as a distribution over evenly spaced bins. Spectral: each forecast as a "
                  "distribution over its periods."),
              .type = ParameterType::choice,
              .defaultValue = std::string("binned"),
              .choices = {{"binned", RETORT_TEXT("learning", "Binned")},
                          {"spectral", RETORT_TEXT("learning", "Spectral")}}},
             {.id = "temperature",
              .label = RETORT_TEXT("learning", "Temperature"),
              .help = RETORT_TEXT("learning",
                                  "Above 1, the distributions are softer and say more about unlikely bins."),
              .type = ParameterType::real,
              .defaultValue = 4.0,
              .minimum = 1e-2,
              .maximum = 1e3,
              .logarithmic = true},
             {.id = "bins",
              .label = RETORT_TEXT("learning", "Bins"),
              .help = RETORT_TEXT("learning",
                                  "Number of classes a value can fall into; cost and memory grow with it."),
              .type = ParameterType::integer,
              .defaultValue = std::int64_t{32},
              .minimum = 2.0,
              .maximum = 512.0,
              .enabledWhen = EnabledWhen{"distribution", {"binned"}}},
             {.id = "range",
              .label = RETORT_TEXT("learning", "Range"),
              .help = RETORT_TEXT(
                  "learning",
                  "The bins span from minus to plus this value, in scaled units; values beyond fall into the "
                  "outermost bins."),
              .type = ParameterType::real,
              .defaultValue = 4.0,
              .minimum = 0.1,
              .maximum = 1e3,
              .logarithmic = true,
              .enabledWhen = EnabledWhen{"distribution", {"binned"}}}},
        .levels = {Level::prediction},
        .comparesClasses = true};
    entry.make = [](const Options& options) { return std::make_unique<SoftLabels>(options); };
    return entry;
}

} // namespace retort::learning
