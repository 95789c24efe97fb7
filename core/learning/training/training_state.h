// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/torch.h"
#include "core/learning/training/epoch_means.h"

#include <filesystem>
#include <map>
#include <vector>

namespace retort::learning
{

/// A training after one of its epochs or inside one: everything that what follows depends on. Continued from it, a training ends with
/// the bits that it would have had without the interruption (on the CPU; a GPU's dropout draws from that device's own).
struct TrainingState {
    using Tensors = std::map<std::string, torch::Tensor>;

    int epoch = 0;  ///< finished
    int batch = 0;  ///< finished of the epoch after it
    EpochMeans means; ///< of these batches
    int epochs = 0; ///< of the whole training
    int bestEpoch = 0;
    double bestError = 0;
    double validationMse = 0;             ///< at the best epoch
    std::vector<double> validationErrors; ///< likewise, of each window
    bool solved = false;                  ///< the network was solved for in closed form before
    double seconds = 0, stepSeconds = 0;
    std::int64_t steps = 0;
    std::string dropout; ///< as of dropoutState()
    Tensors network, best, optimiser;
    Tensors selfTeacher;          ///< empty without one
    std::vector<Tensors> bridges; ///< of the features, in their order
    Tensors terms;                ///< what the loss terms train, by its number
    std::vector<experiment::WeightChange> weightChanges = {}; ///< so far
};

/// Safetensors; the old file or the whole new one is seen.
Result<void> writeTrainingState(const TrainingState& state, const std::filesystem::path& file);
Result<TrainingState> readTrainingState(const std::filesystem::path& file);

} // namespace retort::learning
