// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/efficiency.h"

#include <filesystem>

namespace retort::experiment
{

/// How to make a trained network smaller. Each share starts from the network of the one before, and every network is fine-tuned with distillation.
struct CompressionPlan {
    StageId network = Role::distilled_student;
    std::vector<double> units = {0.5, 0.25};  ///< shares of the hidden units to keep, descending: the layers become narrower
    std::vector<double> weights = {0.5, 0.2}; ///< shares of the weights to keep, descending: the others are set to 0
    bool int8 = true; ///< also quantize the network itself and each narrower one to 8-bit weights, with dynamically quantized activations
    int epochs = 10;  ///< maximum number for each fine-tuning
};

/// What was done to a network.
enum class CompressionKind { none, units, weights };

/// A network as an exported file: everything is measured on that file.
struct CompressedNetwork {
    StageId stage; ///< the network it was made from
    CompressionKind kind = CompressionKind::none;
    double kept = 1; ///< of the units or weights
    bool int8 = false;
    std::int64_t parameters = 0, nonZero = 0;
    std::optional<std::int64_t> multiplyAdds = {};
    std::int64_t fileBytes = 0; ///< of the TorchScript file
    std::vector<Latency> latencies;
    double error = 0;          ///< on the test windows, by Compression::metric
    double validation = 0;     ///< MSE; smallestWithin uses it
    std::filesystem::path file; ///< relative to the record, without a suffix: .pt, .onnx, and .safetensors unless int8
};

struct Compression {
    std::vector<CompressedNetwork> networks; ///< the teacher if it can be exported, the network itself, then its smaller versions
    std::string metric = "mse";
    int threads = 1;
    std::string device;
    std::vector<Message> remarks;
};

/// "units_50", "weights_20_int8", "int8", "" for the network as it was trained.
std::string nameOf(const CompressedNetwork& network);

/// The smallest file whose validation error is at most `percent` above that of the original network; null if there is none.
const CompressedNetwork* smallestWithin(const Compression& compression, double percent);

/// Whether no other network is better in error or cost without being worse in the other; `of` gives the cost.
bool isParetoOptimal(const Compression& compression, const CompressedNetwork& network, double (*of)(const CompressedNetwork&));

} // namespace retort::experiment
