// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/multi_period.h"

namespace retort::learning
{
namespace
{

/// Spectrum of a signal and the way back from a gradient on its log-probabilities.
struct PeriodDistribution {
    std::int64_t length = 0;
    bool ortho = false;
    bool ratio = false;
    double temperature = 1;
    torch::Tensor bins;      ///< complex, constant bin dropped
    torch::Tensor amplitude; ///< |bins|
    torch::Tensor total;     ///< sum of amplitudes, where they are divided by it
    torch::Tensor logarithm; ///< log-probabilities

    PeriodDistribution(const torch::Tensor& signal, const MultiPeriodOptions& options)
        : length(signal.size(-1))
        , ortho(options.fftNorm == "ortho")
        , ratio(options.fftNorm == "sum")
        , temperature(options.temperature)
    {
        const auto spectrum = torch::fft_rfft(signal, c10::nullopt, -1, ortho ? "ortho" : "backward");
        bins = spectrum.narrow(-1, 1, spectrum.size(-1) - 1);
        amplitude = bins.abs();
        auto logits = amplitude;
        if (ratio) {
            total = amplitude.sum(-1, true).clamp_min(std::numeric_limits<float>::min());
            logits = amplitude / total;
        }
        logarithm = torch::log_softmax(logits / temperature, -1);
    }

    /// From dL/dlog p to dL/dsignal. An amplitude of zero has no direction and gets no gradient.
    torch::Tensor gradient(const torch::Tensor& ofLogarithm) const
    {
        auto g = (ofLogarithm - logarithm.exp() * ofLogarithm.sum(-1, true)) / temperature;
        if (ratio)
            g = (g - (g * amplitude / total).sum(-1, true)) / total;
        const auto zero = amplitude == 0;
        const auto direction = bins * (g / amplitude.masked_fill(zero, 1)).masked_fill(zero, 0);
        // d|F_k|/dx_n = Re(conj(F_k)/|F_k| e^(-2 pi i k n / N)): an inverse transform without its 1/N, in
        // which irfft counts every bin twice but the constant and, for even N, the last.
        auto spectrum = torch::zeros(
            [&] {
                auto sizes = bins.sizes().vec();
                sizes.back() += 1;
                return sizes;
            }(),
            bins.options());
        spectrum.narrow(-1, 1, bins.size(-1)).copy_(direction * 0.5);
        if (length % 2 == 0)
            spectrum.select(-1, -1).mul_(2);
        return torch::fft_irfft(spectrum, length, -1, ortho ? "ortho" : "forward");
    }
};

class PeriodDivergence : public torch::autograd::Function<PeriodDivergence>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& student,
                                 const torch::Tensor& teacher, const MultiPeriodOptions& options)
    {
        const PeriodDistribution ofStudent(student, options), ofTeacher(teacher, options);
        const auto p = ofTeacher.logarithm.exp();
        auto logQ = ofStudent.logarithm;
        auto share = p; // of each bin's gradient that passes the floor: q / (q + floor)
        if (options.logFloor > 0) {
            logQ = torch::logaddexp(logQ, torch::full({}, std::log(options.logFloor), logQ.options()));
            share = p * (ofStudent.logarithm - logQ).exp();
        }
        const auto difference = ofTeacher.logarithm - logQ;
        const auto divergence = p * difference;
        const auto bins = static_cast<double>(p.size(-1));
        const double count =
            static_cast<double>(p.numel()) / (options.reduction == "per_distribution" ? bins : 1.0);
        torch::Tensor student2, teacher2;
        if (student.requires_grad())
            student2 = ofStudent.gradient(share * (-1.0 / count));
        if (teacher.requires_grad())
            teacher2 = ofTeacher.gradient(divergence * (1.0 / count));
        context->save_for_backward({student2, teacher2});
        return divergence.sum() / count;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list upstream)
    {
        const auto saved = context->get_saved_variables();
        const auto scaled = [&](const torch::Tensor& gradient) {
            return gradient.defined() ? gradient * upstream[0] : gradient;
        };
        return {scaled(saved[0]), scaled(saved[1]), torch::Tensor()};
    }
};

class MultiPeriod : public DistillationTerm
{
public:
    explicit MultiPeriod(MultiPeriodOptions options) : m_options(std::move(options)) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        return multiPeriodLoss(compared.student, compared.teacher, m_options);
    }

private:
    MultiPeriodOptions m_options;
};

} // namespace

torch::Tensor multiPeriodLoss(const torch::Tensor& student, const torch::Tensor& teacher,
                              const MultiPeriodOptions& options)
{
    if (student.size(-1) < 2)
        return student.sum() * 0;
    return PeriodDivergence::apply(student, teacher, options);
}

TermEntry multiPeriodEntry()
{
    TermEntry entry;
    entry.info =
        {.kind = "multi_period",
         .label = RETORT_TEXT("learning", "Multi-period"),
         .summary = RETORT_TEXT(
             "learning",
             "Matches the teacher's dominant periods, as a distribution over the spectrum."),
         .source = "Ni et al., TimeDistill, arXiv 2502.15016, equations 7 to 10",
         .formula = "KL(p_t || p_s), p = softmax(|rfft(x)| / tau), constant bin dropped",
         .options =
             {{.id = "temperature",
               .label = RETORT_TEXT("learning", "Temperature"),
               .help = RETORT_TEXT("learning",
                                   "Below 1, the strongest periods dominate; above 1, weaker ones count more."),
               .type = ParameterType::real,
               .defaultValue = 0.5,
               .minimum = 1e-3,
               .maximum = 1e3,
               .logarithmic = true},
              {.id = "fft_norm",
               .label = RETORT_TEXT("learning", "Amplitude scaling"),
               .help = RETORT_TEXT(
                   "learning", "Plain amplitudes saturate the softmax, as in the original; the orthonormal transform "
                               "or fractions of the sum keep weaker periods visible."),
               .type = ParameterType::choice,
               .defaultValue = std::string("backward"),
               .choices = {{"backward", RETORT_TEXT("learning", "Plain")},
                           {"ortho", RETORT_TEXT("learning", "Orthonormal")},
                           {"sum", RETORT_TEXT("learning", "Fractions of the sum")}}},
              {.id = "reduction",
               .label = RETORT_TEXT("learning", "Reduction"),
               .help = RETORT_TEXT(
                   "learning",
                   "The original divides by the number of elements, which weakens the term by the number of bins; "
                   "per distribution gives the divergence of the paper's formula."),
               .type = ParameterType::choice,
               .defaultValue = std::string("element_mean"),
               .choices = {{"element_mean", RETORT_TEXT("learning", "Mean over elements")},
                           {"per_distribution", RETORT_TEXT("learning", "Per distribution")}}},
              {.id = "log_floor",
               .label = RETORT_TEXT("learning", "Epsilon in the logarithm"),
               .help = RETORT_TEXT(
                   "learning",
                   "Added to the student's probability inside the logarithm; 0 gives the exact divergence."),
               .type = ParameterType::real,
               .defaultValue = 1e-8,
               .minimum = 0.0,
               .maximum = 1.0,
               .logarithmic = true}},
         .levels = {Level::prediction, Level::feature}};
    entry.make = [](const Options& options) {
        return std::make_unique<MultiPeriod>(
            MultiPeriodOptions{realOf(options, "temperature"), textOf(options, "fft_norm"),
                               textOf(options, "reduction"), realOf(options, "log_floor")});
    };
    return entry;
}

} // namespace retort::learning
