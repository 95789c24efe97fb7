// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/strategy.h"
#include "core/learning/training/forecast_evaluation.h"

namespace retort::learning
{

/// Teacher ensemble: the weighted sum of the predictions, the weighted mean of the
/// quantiles of those that have them, no feature.
class JointForecaster : public Forecaster
{
public:
    JointForecaster(std::vector<std::shared_ptr<Forecaster>> teachers, std::vector<double> weights);

    Forecast forward(const WindowBatch& batch) override;
    bool usesTimeMarks() const override;
    bool usesFutureMarks() const override;
    std::vector<double> quantileLevels() const override;

private:
    std::vector<std::shared_ptr<Forecaster>> m_teachers;
    std::vector<double> m_weights;
};

/// The weights of K teachers, at least 0 and with the sum 1. `mean` and `best_per_window`: 1 / K each.
/// `validation_error`: exp(1 / MSE_k) over their sum, on the validation windows. `learned`: those with the smallest
/// validation MSE of the weighted sum. Nothing where it was stopped.
std::optional<std::vector<double>> teacherWeights(experiment::Combination combination,
                                                  const std::vector<std::shared_ptr<Forecaster>>& teachers,
                                                  const std::vector<double>& validationMse, const WindowBatches& batches,
                                                  const CancellationToken& stop);

/// Minimises w' G w over w >= 0 with the sum 1, exactly: the minimum on every face of the simplex is tried. `products`
/// [K, K] holds the mean products of the teachers' errors, float64. K is small: there are 2^K - 1 faces.
std::vector<double> smallestMix(const torch::Tensor& products);

/// Oracle: forecasts of the teacher with the smallest error in each window, known only in hindsight: a bound.
std::optional<ForecastEvaluation> evaluateOracle(const std::vector<std::shared_ptr<Forecaster>>& teachers,
                                                 const WindowBatches& batches, const data::WindowSet& set,
                                                 const CancellationToken& stop);

} // namespace retort::learning
