// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/training/forecast_evaluation.h"

namespace retort::learning
{

/// Scores of logits on every window of a part, in order; the error of a window is its log loss. `logits` is [windows, classes].
ForecastEvaluation classEvaluation(const std::vector<double>& logits, const std::vector<int>& labels, std::size_t classes);

/// Of a network, in evaluation mode; nothing where it was stopped. `logits` gets those of all windows.
std::optional<ForecastEvaluation> evaluateClasses(const ForecastSource& source, const WindowBatches& batches, const data::WindowSet& set,
                                                  const CancellationToken& stop, int batchSize);

/// Always the most frequent class of training, with the classes' shares there as probabilities.
ForecastEvaluation evaluateMajority(const data::PreparedSeries& series, const data::WindowSet& set);
/// The class of the window that ended when this one's label was not yet known, with the training's shares of what followed it. Of the
/// windows of one series.
ForecastEvaluation evaluateLastClass(const data::PreparedSeries& series, const data::WindowSet& set, int horizon);

} // namespace retort::learning
