// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/contrastive.h"

#include <cmath>

namespace retort::learning
{
namespace
{

class Contrastive : public DistillationTerm
{
public:
    Contrastive(double temperature, bool learned) : m_temperature(temperature)
    {
        if (learned)
            m_logTemperature = torch::full({1}, std::log(temperature)).requires_grad_(true);
    }

    std::vector<torch::Tensor> parameters() const override
    {
        return m_logTemperature.defined() ? std::vector{m_logTemperature} : std::vector<torch::Tensor>();
    }

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto student = directions(compared.student), teacher = directions(compared.teacher);
        auto similarities = torch::mm(student, teacher.t());
        if (m_logTemperature.defined())
            similarities = similarities * (-m_logTemperature).exp().clamp_max(sharpest).to(student.device(), student.scalar_type());
        else
            similarities = similarities / m_temperature;
        return -torch::log_softmax(similarities, 1).diagonal().mean();
    }

private:
    static torch::Tensor directions(const torch::Tensor& features)
    {
        const auto flat = features.flatten(1);
        return flat / flat.norm(2, {1}, true).clamp_min(1e-8);
    }

    static constexpr double sharpest = 100; ///< of 1 / temperature, as in CLIP: beyond, one window alone would count
    double m_temperature;
    torch::Tensor m_logTemperature; ///< undefined where it is not learned
};

} // namespace

TermEntry contrastiveEntry()
{
    TermEntry entry;
    entry.info = {
        .kind = "contrastive",
        .label = RETORT_TEXT("learning", "Contrastive"),
        .summary = RETORT_TEXT("learning", "Each window's feature should be closer to the teacher's feature of the "
                                           "same window than to those of other windows."),
        .source =
            "van den Oord et al., InfoNCE, arXiv 1807.03748; in distillation for series Xu et al., CAKD, "
            "Neurocomputing 2022; the learned temperature: Radford et al., CLIP, arXiv 2103.00020",
        .formula = "-log softmax_j(cos(hs_i, ht_j) / t) at j = i",
        .options = {{.id = "temperature",
                     .label = RETORT_TEXT("learning", "Temperature"),
                     .help = RETORT_TEXT(
                         "learning",
                         "Smaller values put more weight on the most similar of the other windows."),
                     .type = ParameterType::real,
                     .defaultValue = 0.1,
                     .minimum = 1e-2,
                     .maximum = 1e2,
                     .logarithmic = true},
                    {.id = "learned_temperature",
                     .label = RETORT_TEXT("learning", "Learned temperature"),
                     .help = RETORT_TEXT("learning", "Trains the temperature along with the student, from the one above."),
                     .type = ParameterType::boolean,
                     .defaultValue = false}},
        .levels = {Level::feature}};
    entry.make = [](const Options& options) {
        return std::make_unique<Contrastive>(realOf(options, "temperature"), booleanOf(options, "learned_temperature"));
    };
    return entry;
}

} // namespace retort::learning
