// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/strategy.h"
#include "core/learning/training/forecast_evaluation.h"
#include "core/learning/training/teacher_router.h"

namespace retort::learning
{

/// How much each of K teachers counts.
struct TeacherMix {
    std::vector<double> weights;           ///< at least 0, with the sum 1; of a router the means over the validation windows
    std::shared_ptr<TeacherRouter> router = {}; ///< gives each window its own weights; null: every window has the same
    std::int64_t lookBack = 0;             ///< the rows of a window that a router reads
};

/// `mean` and `best_per_window`: 1 / K each. `validation_error`: exp(1 / MSE_k) over their sum, on the validation windows.
/// `learned`: those with the smallest validation MSE of the weighted sum. `router`: a TeacherRouter fitted on the validation
/// windows. Nothing where it was stopped.
std::optional<TeacherMix> mixOf(experiment::Combination combination, const std::vector<std::shared_ptr<Forecaster>>& teachers,
                                const std::vector<double>& validationMse, const WindowBatches& batches,
                                const CancellationToken& stop);

/// Minimises w' G w over w >= 0 with the sum 1, exactly: the minimum on every face of the simplex is tried. `products`
/// [K, K] holds the mean products of the teachers' errors, float64. K is small: there are 2^K - 1 faces.
std::vector<double> smallestMix(const torch::Tensor& products);

/// Of K teachers, [K, B, H, targets].
torch::Tensor forecastsOfEach(const std::vector<std::shared_ptr<Forecaster>>& teachers, const WindowBatches& batches,
                              const data::WindowSet& set, std::span<const std::int64_t> windows);
/// The known truth in the layout of forecasts, [B, H, targets].
torch::Tensor truthOfForecasts(const WindowBatches& batches, const data::WindowSet& set, std::span<const std::int64_t> windows);

} // namespace retort::learning
