// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/training_step.h"

#include "core/learning/training/optimiser.h"

namespace retort::learning
{

TrainingStep::TrainingStep(const Stage& stage, const WindowBatches& batches)
    : m_stage(stage)
    , m_batches(batches)
    , m_clip(realOf(stage.training, "gradient_clip"))
{
    for (const auto& parameter : stage.network->parameters())
        if (parameter.requires_grad()) // a classifier freezes what only forecasts need
            m_parameters.push_back(parameter);
    m_ofNetwork = m_parameters;
    for (const auto& [join, bridge] : stage.bridges)
        for (const auto& parameter : bridge->parameters())
            m_parameters.push_back(parameter);
    for (const auto& parameter : stage.loss.parameters())
        m_parameters.push_back(parameter);
    m_optimiser = makeOptimiser(m_parameters, stage.training);
}

TrainingStep::~TrainingStep() = default;

TrainingLoss::Value TrainingStep::take(std::span<const std::int64_t> windows, int epoch, double learningRate,
                                       GradientSums* gradients)
{
    const torch::AutoGradMode differentiable(learningRate > 0);
    const auto& set = m_batches.series().train;
    const auto truth = m_batches.truth(set, windows);
    auto batch = m_batches.inputs(set, windows, *m_stage.network);
    batch.truth = truth.transpose(1, 2);
    const auto forecast = m_stage.network->forward(batch);
    auto value = m_stage.loss.of(forecast, truth, windows, epoch, m_batches.series().partialTruth);
    if (notANumber(value) || learningRate == 0)
        return value;
    if (gradients)
        addGradients(*gradients, value.parts, m_ofNetwork);
    value.total.backward();
    if (m_clip > 0)
        clipGradients(m_parameters, m_clip);
    m_optimiser->step(learningRate);
    if (m_stage.afterStep)
        m_stage.afterStep();
    if (m_stage.selfTeacher)
        m_stage.selfTeacher->follow(*m_stage.network);
    return value;
}

const experiment::TermLoss* TrainingStep::notANumber(const TrainingLoss::Value& value)
{
    const auto found =
        std::ranges::find_if(value.terms, [](const auto& term) { return !std::isfinite(term.weighted); });
    return found == value.terms.end() ? nullptr : &*found;
}

} // namespace retort::learning
