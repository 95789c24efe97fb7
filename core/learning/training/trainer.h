// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "core/learning/training/distillation_loss.h"
#include "core/learning/training/forecast_evaluation.h"
#include "core/learning/training/self_teacher.h"

#include <functional>
#include <map>

namespace retort::learning
{

/// One training stage of a run: network, data, loss and observer.
struct Stage {
    RunId run = RunId::none;
    StageId id;
    std::shared_ptr<Forecaster> network;
    Options training; ///< resolved
    std::uint64_t seed = 0;
    TrainingLoss loss;
    FeatureBridges bridges;                   ///< trained along, if features are compared
    std::shared_ptr<SelfTeacher> selfTeacher; ///< updated after every step, for self-distillation (EMA)
    /// Validation errors, at their best epochs, of the forecasters it is compared with.
    std::vector<std::pair<StageId, const std::vector<double>*>> rivals = {};
    signal::Spectrum truthSpectrum; ///< of the validation windows
    /// Called with the weights of each epoch that is the best so far, and its validation MSE.
    std::function<void(const std::map<std::string, torch::Tensor>& weights, double validationMse)> keepBest = {};
    /// Where the state of the training is kept while it lasts, every ten seconds after an epoch, inside a long one, and when it
    /// is stopped; empty: nowhere. With `resume` it goes on from the state in that file.
    std::filesystem::path stateFile = {};
    bool resume = false;
    double secondsInsideEpoch = 30; ///< between two states
    /// Where the state just before the change of that number (from 1) is kept; unset: nowhere.
    std::function<std::filesystem::path(std::size_t change)> stateBeforeChange = {};
    /// Called with the error of each validation window after each epoch.
    std::function<void(const std::vector<double>& windowErrors)> validated = {};
    /// Whether a closed-form solution is computed first; false for fine-tuning.
    bool solves = true;
    /// Called after each step of the optimiser; unset: nothing.
    std::function<void()> afterStep = {};
    std::string classMetric = {}; ///< that selects the best epoch of a classifier; empty: of forecasts, as the training says
};

/// How a training stage ended. The network then has its best weights.
struct StageResult {
    enum class End { finished, stopped, notANumber };
    End end = End::finished;
    std::optional<Message> fault; ///< names term, epoch and batch
    bool endedByUser = false; ///< before its last epoch
    int epochs = 0;
    int bestEpoch = 0;
    std::vector<experiment::WeightChange> weightChanges = {};
    double seconds = 0; ///< without pauses
    double millisecondsPerStep = 0;
    double validationMse = 0;             ///< at the best epoch; of a classifier the log loss
    std::vector<double> validationErrors; ///< of each validation window
};

/// Trains until the last epoch, early stopping or the user ends it.
StageResult train(const Stage& stage, const WindowBatches& batches, experiment::Observer& observer,
                  const experiment::RunControl& control);

} // namespace retort::learning
