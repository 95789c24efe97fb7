// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/contrastive.h"

namespace retort::learning
{
namespace
{

class Contrastive : public DistillationTerm
{
public:
    explicit Contrastive(double temperature) : m_temperature(temperature) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        const auto student = directions(compared.student), teacher = directions(compared.teacher);
        const auto similarities = torch::mm(student, teacher.t()) / m_temperature;
        return -torch::log_softmax(similarities, 1).diagonal().mean();
    }

private:
    static torch::Tensor directions(const torch::Tensor& features)
    {
        const auto flat = features.flatten(1);
        return flat / flat.norm(2, {1}, true).clamp_min(1e-8);
    }

    double m_temperature;
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
            "Neurocomputing 2022",
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
                     .logarithmic = true}},
        .levels = {Level::feature}};
    entry.make = [](const Options& options) {
        return std::make_unique<Contrastive>(realOf(options, "temperature"));
    };
    return entry;
}

} // namespace retort::learning
