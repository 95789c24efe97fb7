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

/// For a network and for the seasonal naive forecast. The arguments must outlive them.
WindowSource sourceOf(std::shared_ptr<Forecaster> network, const WindowBatches& batches);
WindowSource naiveSource(const data::PreparedSeries& prepared, int season);

/// Called with the absolute error of a cell (step * targets + target) in a row of the series, data units; NaN if the truth is
/// missing.
using ErrorSink = std::function<void(std::int64_t row, std::size_t cell, double error)>;

/// Every window, or every k-th beyond 40 million values. False if stopped.
bool visitErrors(const WindowSource& source, const data::PreparedSeries& prepared, const data::WindowSet& set, const ErrorSink& sink, const CancellationToken& stop);

/// The absolute errors on the validation windows for each step and target, ascending, without NaN. Nothing if stopped.
std::optional<std::vector<std::vector<double>>> validationErrors(const WindowSource& source, const data::PreparedSeries& prepared, const CancellationToken& stop);

} // namespace retort::learning
