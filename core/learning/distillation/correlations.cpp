// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/correlations.h"

#include "core/learning/distillation/unit_amplitude.h"

#include <algorithm>

namespace retort::learning
{
namespace
{

/// Pearson correlations between the rows of [B, P, D]: [B, P, P]. A row without variance correlates with none.
torch::Tensor correlations(const torch::Tensor& x)
{
    constexpr double smallest = 1e-12;
    const auto centred = x - x.mean(2, true);
    const auto lengths = centred.norm(2, {2}, true);
    const auto none = lengths.detach() < smallest;
    const auto directions = (centred / lengths.masked_fill(none, 1)).masked_fill(none, 0);
    return torch::bmm(directions, directions.transpose(1, 2));
}

torch::Tensor difference(const torch::Tensor& student, const torch::Tensor& teacher)
{
    return torch::mse_loss(correlations(student), correlations(teacher));
}

class Correlations : public DistillationTerm
{
public:
    Correlations(double space, double time) : m_space(space), m_time(time) {}

    torch::Tensor loss(const Comparison& compared) const override
    {
        auto student = withUnitAmplitude(compared.student), teacher = withUnitAmplitude(compared.teacher);
        if (student.dim() == 2 || teacher.dim() == 2) { // without positions: how the windows of the batch relate
            student = student.flatten(1).unsqueeze(0);
            teacher = teacher.flatten(1).unsqueeze(0);
        }
        const auto positions = std::min(student.size(1), teacher.size(1));
        for (torch::Tensor* feature : {&student, &teacher})
            if (feature->size(1) > positions) // steps of another sampling: averaged to as many
                *feature = torch::adaptive_avg_pool1d(feature->transpose(1, 2), {positions}).transpose(1, 2);
        auto sum = student.sum() * 0;
        if (m_space > 0)
            sum = sum + m_space * difference(student, teacher);
        if (m_time > 0 && student.size(2) == teacher.size(2))
            sum = sum + m_time * difference(student.transpose(1, 2), teacher.transpose(1, 2));
        return sum;
    }

    Regressor regressor() const override { return Regressor::none; }

private:
    double m_space, m_time;
};

Parameter partWeight(const char* id, Text label, Text help)
{
    return {.id = id, .label = label, .help = help, .type = ParameterType::real, .defaultValue = 1.0, .minimum = 0.0, .maximum = 1e5};
}

} // namespace

TermEntry spatioTemporalCorrelationEntry()
{
    TermEntry entry;
    entry.info = {.kind = "spatio_temporal_correlation",
                  .label = RETORT_TEXT("learning", "Correlations of nodes and steps"),
                  .summary = RETORT_TEXT("learning", "Matches how nodes and how steps correlate inside each window, not their values."),
                  .source = "After Knowledge Distillation on Spatial-Temporal Graph Convolutional Network for Traffic Prediction, arXiv 2401.11798",
                  .formula = "a mean (corr_nodes(s) - corr_nodes(t))^2 + b mean (corr_steps(s) - corr_steps(t))^2",
                  .options = {partWeight("space", RETORT_TEXT("learning", "Nodes"), RETORT_TEXT("learning", "Weight of the correlations between nodes; of features between their positions.")),
                              partWeight("time", RETORT_TEXT("learning", "Steps"), RETORT_TEXT("learning", "Weight of the correlations between steps; of features between their components."))},
                  .levels = {Level::prediction, Level::feature}};
    entry.make = [](const Options& options) { return std::make_unique<Correlations>(realOf(options, "space"), realOf(options, "time")); };
    return entry;
}

TermEntry channelCorrelationEntry()
{
    TermEntry entry;
    entry.info = {.kind = "channel_correlation",
                  .label = RETORT_TEXT("learning", "Channel correlation"),
                  .summary = RETORT_TEXT("learning", "Matches how the channels correlate over the horizon of each window."),
                  .source = "Ni et al., TimeDistill, arXiv 2502.15016, multivariate outlook",
                  .formula = "mean (corr_c(s) - corr_c(t))^2",
                  .levels = {Level::prediction}};
    entry.make = [](const Options&) { return std::make_unique<Correlations>(1, 0); };
    return entry;
}

} // namespace retort::learning
