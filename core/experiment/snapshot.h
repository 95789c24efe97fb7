// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/metrics.h"
#include "core/experiment/weight_change.h"
#include "core/foundation/run_id.h"
#include "core/foundation/stage_id.h"
#include "core/signal/spectrum.h"

#include <cstdint>
#include <optional>
#include <string>

namespace retort::experiment
{

/// One term of the loss: "supervised", "pinball" (against the truth, where no term compares quantiles), or kind and level of a distillation term as "multi_scale.prediction".
struct TermLoss {
    std::string term;
    double raw = 0;
    double weighted = 0; ///< weight * raw; these sum to the total

    bool operator==(const TermLoss&) const = default;
};

/// Progress of a training stage after each batch. Cheap: no tensors, no new strings.
struct BatchProgress {
    RunId run = RunId::none;
    StageId stage;
    int epoch = 1;              ///< from 1
    int epochs = 1;
    int batch = 1;              ///< from 1
    int batches = 1;
    double total = 0;           ///< loss of this batch
    std::vector<TermLoss> terms;
};

/// A sample window for display; scaled values [steps, targets] row-major.
struct ForecastSample {
    int targets = 0; ///< the first ones of the run: a record keeps at most mostSampledTargets
    std::int64_t window = 0; ///< index in the validation or test windows
    std::int64_t firstRow = 0; ///< row of the series where the forecast begins
    std::vector<float> prediction;
    std::vector<float> quantiles = {}; ///< [steps, targets, task.quantiles]; empty without them

    bool operator==(const ForecastSample&) const = default;
};

/// Fraction of the windows in which a forecaster has a lower MSE than another.
struct WinRate {
    StageId over;
    double rate = 0;

    bool operator==(const WinRate&) const = default;
};

/// How the parts of a loss pull at the weights of the network that they train: from the gradient of each weighted part alone,
/// means over some batches of an epoch.
struct GradientBalance {
    std::vector<double> shares;  ///< of EpochSnapshot::terms: norm of its gradient over the sum of all norms
    std::vector<double> cosines; ///< between their gradients, [terms, terms]; 1 on the diagonal, 0 where one of two is nothing
    int batches = 0;             ///< measured

    bool operator==(const GradientBalance&) const = default;
};

/// Everything known after an epoch of one stage; for a pre-trained teacher its single measurement, without
/// terms. Plain values.
struct EpochSnapshot {
    RunId run = RunId::none;
    StageId stage;
    int epoch = 1;
    int epochs = 1;
    bool best = false; ///< lowest validation MSE of this stage so far; with quantiles the lowest MSE + pinball loss
    double learningRate = 0;
    double seconds = 0;          ///< since the stage began
    double millisecondsPerStep = 0;
    double total = 0;            ///< mean over the epoch's batches
    std::vector<TermLoss> terms; ///< likewise
    bool wasTrained() const { return !terms.empty(); }
    evaluation::Metrics validation;
    signal::Spectrum spectrum;      ///< mean over the validation windows' forecasts
    signal::Spectrum truthSpectrum; ///< of the ground truth
    signal::Spectrum errorSpectrum; ///< of forecast minus truth
    std::vector<WinRate> winRates; ///< on the validation windows, against the others' best
    std::optional<GradientBalance> gradients = {}; ///< absent where no batch of the epoch was measured
    std::vector<WeightChange> weightChanges = {}; ///< made during this epoch, in their order
    ForecastSample sample;

    bool operator==(const EpochSnapshot&) const = default;
};

} // namespace retort::experiment
