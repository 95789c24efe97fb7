// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepared_series.h"
#include "core/foundation/cancellation.h"
#include "core/learning/training/window_batches.h"

#include <functional>
#include <optional>
#include <span>

namespace retort::learning
{

/// Forecasts of windows of a part of a series, scaled, [windows, steps, targets] row-major.
using WindowSource = std::function<std::vector<float>(const data::WindowSet& set, std::span<const std::int64_t> windows)>;

/// Of a network, and of the seasonal naive forecast. What they are made from must outlive them.
WindowSource sourceOf(std::shared_ptr<Forecaster> network, const WindowBatches& batches);
WindowSource naiveSource(const data::PreparedSeries& prepared, int season);

/// Hears of the absolute error of a step and target (step * targets + target) in a row of the series, data units; NaN where the truth is
/// missing.
using ErrorSink = std::function<void(std::int64_t row, std::size_t cell, double error)>;

/// Every window, or of more than 40 million values windows at regular distances. False where `stop` is heard.
bool visitErrors(const WindowSource& source, const data::PreparedSeries& prepared, const data::WindowSet& set, const ErrorSink& sink, const CancellationToken& stop);

/// The absolute errors on the validation windows of each step and target, ascending; NaN are left out. Nothing where `stop` is heard.
std::optional<std::vector<std::vector<double>>> validationErrors(const WindowSource& source, const data::PreparedSeries& prepared, const CancellationToken& stop);

} // namespace retort::learning
