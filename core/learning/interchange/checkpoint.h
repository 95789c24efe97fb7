// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/forecasters/forecaster.h"
#include "core/learning/interchange/tensor_file.h"

#include <filesystem>
#include <map>
#include <optional>

namespace retort::learning
{

/// What a network was trained on, so that it can be used without its series.
struct TrainedSeries {
    std::vector<std::string> channels;
    std::vector<double> shift, scale; ///< of the scaler, one a channel: scaled = (value - shift) / scale
    std::int64_t stepMilliseconds = 0;
    bool calendar = true;

    bool operator==(const TrainedSeries&) const = default;
};

/// A trained network on disk: safetensors with kind, options, task and series in its metadata.
struct Checkpoint {
    std::string kind;
    Options options; ///< resolved
    ForecastTask task;
    std::optional<double> validationMse;
    std::map<std::string, torch::Tensor> weights; ///< parameters and buffers by name
    std::string file = {};                        ///< the name of the one that it was read from
    std::optional<TrainedSeries> series = {};     ///< absent in checkpoints of earlier versions
};

/// The current weights of `network`, copied to the CPU.
std::map<std::string, torch::Tensor> weightsOf(const torch::nn::Module& network);
/// Errors name the first weight that is missing, unknown or of another shape, and begin with `source`, where the weights come
/// from; the network is then unchanged.
Result<void> setWeights(torch::nn::Module& network, const std::map<std::string, torch::Tensor>& weights,
                        const std::string& source = {});

Result<void> writeCheckpoint(const Checkpoint& checkpoint, const std::filesystem::path& file);
Result<Checkpoint> readCheckpoint(const std::filesystem::path& file);
/// Whether it was written by a run of this program; other safetensors contain only weights.
bool isCheckpoint(const TensorFile& content);
/// `file` is used in messages.
Result<Checkpoint> checkpointOf(TensorFile content, const std::filesystem::path& file);

/// The network of a checkpoint with its weights.
Result<std::shared_ptr<Forecaster>> networkOf(const Checkpoint& checkpoint);

} // namespace retort::learning
