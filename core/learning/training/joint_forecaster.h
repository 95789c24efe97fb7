// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/training/forecast_evaluation.h"
#include "core/learning/training/teacher_mix.h"

namespace retort::learning
{

/// Teacher ensemble: the weighted sum of the predictions, the weighted mean of the
/// quantiles of those that have them, no feature.
class JointForecaster : public Forecaster
{
public:
    JointForecaster(std::vector<std::shared_ptr<Forecaster>> teachers, TeacherMix mix);

    Forecast forward(const WindowBatch& batch) override;
    bool usesTimeMarks() const override;
    bool usesFutureMarks() const override;
    bool readsFuture() const override;
    std::vector<double> quantileLevels() const override;

private:
    std::vector<std::shared_ptr<Forecaster>> m_teachers;
    TeacherMix m_mix;
};

/// Oracle: forecasts of the teacher with the smallest error in each window, known only in hindsight: a bound.
std::optional<ForecastEvaluation> evaluateOracle(const std::vector<std::shared_ptr<Forecaster>>& teachers,
                                                 const WindowBatches& batches, const data::WindowSet& set,
                                                 const CancellationToken& stop);

} // namespace retort::learning
