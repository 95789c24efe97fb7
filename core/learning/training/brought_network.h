// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/learning/training/window_batches.h"

namespace retort::learning
{

/// A pre-trained network that a run uses instead of training one.
struct BroughtNetwork {
    std::shared_ptr<Forecaster> network; ///< on the device of the batches, in evaluation mode
    std::string kind;                    ///< of the registry, "torchscript" or "predictions"
    Options options;                     ///< resolved
    std::string sha256;                  ///< of the file
    std::int64_t parameters = 0;
    bool optionsMayBeStated = false;                   ///< not stored in the file
    bool features = true;                              ///< whether it has features for feature terms
    bool train = true, validation = true, test = true; ///< whose windows it covers
    std::vector<Message> remarks;
};

/// Reads a checkpoint of ours, weights of another program, a TorchScript file or predictions for the task of
/// the batches: the checkpoint of `asked`. Options of foreign weights are those beside it, or those that `plan`
/// gives its network of that kind, else what the shapes tell. Errors name the file, and what it was trained for
/// where that is not this task.
Result<BroughtNetwork> bringNetwork(const experiment::NetworkPlan& asked, const experiment::Plan& plan,
                                    const WindowBatches& batches);

/// Its outputs for the first training window besides the prediction.
std::vector<FeatureInfo> featuresOf(Forecaster& network, const WindowBatches& batches);

/// Why it cannot be a teacher: it does not cover every window.
std::optional<Message> whyItCannotTeach(const BroughtNetwork& brought, const std::filesystem::path& file);

} // namespace retort::learning
