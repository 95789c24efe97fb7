// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

class FixedFeatures;

/// A network of the registry as a classifier: its first feature, or its forecast where it has none -> all positions side by side, or
/// their mean -> dropout -> Linear(classes). Features that are not learned are read by ridge regression in closed form, whose scores are the
/// logits. The prediction is the logits, [B, classes, 1]. What the network has for forecasting and
/// the classes do not need is frozen: it is no parameter of the classifier.
class ClassifierHead : public Forecaster
{
public:
    /// `network` was built for `task` without its classes, with a horizon of as many steps as there are classes.
    ClassifierHead(std::shared_ptr<Forecaster> network, const ForecastTask& task);

    Forecast forward(const WindowBatch& batch) override;
    std::unique_ptr<ClosedForm> closedForm() override;
    bool usesTimeMarks() const override { return m_network->usesTimeMarks(); }
    bool usesFutureMarks() const override { return m_network->usesFutureMarks(); }

    /// The task that the network inside is built for.
    static ForecastTask innerTask(const ForecastTask& task);

private:
    torch::Tensor represented(const Forecast& forecast, const WindowBatch& batch) const; ///< [B, D]

    std::shared_ptr<Forecaster> m_network;
    FixedFeatures* m_fixed; ///< of the network, where its features are not learned; null: they are
    torch::nn::Linear m_out{nullptr};
    double m_dropout;
    bool m_mean;
};

} // namespace retort::learning
