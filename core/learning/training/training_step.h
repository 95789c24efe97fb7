// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/training/gradient_sums.h"
#include "core/learning/training/trainer.h"

namespace retort::learning
{

class Optimiser;

/// One optimisation step, as `train` takes it: forward, loss, backward, clip, update. Gives the loss's parts;
/// a NaN or infinite term stops before the update, and so does a learning rate of 0.
class TrainingStep
{
public:
    TrainingStep(const Stage& stage, const WindowBatches& batches);
    ~TrainingStep();
    /// `gradients`: where the gradients of the loss's parts are added; null where they are not measured.
    TrainingLoss::Value take(std::span<const std::int64_t> windows, int epoch, double learningRate,
                             GradientSums* gradients = nullptr);
    /// The first part that is NaN or infinite, if any.
    static const experiment::TermLoss* notANumber(const TrainingLoss::Value& value);
    Optimiser& optimiser() const { return *m_optimiser; }

private:
    const Stage& m_stage;
    const WindowBatches& m_batches;
    std::vector<torch::Tensor> m_parameters;
    std::vector<torch::Tensor> m_ofNetwork; ///< those of the network alone
    double m_clip;
    std::unique_ptr<Optimiser> m_optimiser;
};

} // namespace retort::learning
