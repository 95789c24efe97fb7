// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/plan.h"
#include "core/learning/training/window_batches.h"

namespace retort::learning
{

/// A trained network that a run is given instead of training it.
struct BroughtNetwork {
    std::shared_ptr<Forecaster> network; ///< on the device of the batches, in evaluation mode
    std::string kind;                    ///< of the registry, "torchscript" or "predictions"
    Options options;                     ///< resolved
    std::string sha256;                  ///< of the file
    std::int64_t parameters = 0;
    bool optionsMayBeStated = false;                   ///< the file does not say them
    bool features = true;                              ///< whether feature terms have something to compare
    bool train = true, validation = true, test = true; ///< whose windows it answers
    std::vector<Message> remarks;
};

/// Reads a checkpoint of ours, weights of another program, a TorchScript file or predictions for the task of
/// the batches: the checkpoint of `asked`. Options of foreign weights are those beside it, or those that `plan`
/// gives its network of that kind, else what the shapes tell. Errors name the file, and what it was trained for
/// where that is not this task.
Result<BroughtNetwork> bringNetwork(const experiment::NetworkPlan& asked, const experiment::Plan& plan,
                                    const WindowBatches& batches);

/// What its answer to the first training window holds beside the prediction.
std::vector<FeatureInfo> featuresOf(Forecaster& network, const WindowBatches& batches);

/// Why it cannot be a teacher: there are windows that it does not answer.
std::optional<Message> whyItCannotTeach(const BroughtNetwork& brought, const std::filesystem::path& file);

} // namespace retort::learning
