// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/efficiency.h"

#include <filesystem>

namespace retort::experiment
{

/// How a trained network is made smaller: one step after the other, each from the one before, with distillation in between.
struct CompressionPlan {
    StageId network = Role::distilled_student;
    std::vector<double> units = {0.5, 0.25};  ///< shares of the hidden units that stay, descending: the layers really become smaller
    std::vector<double> weights = {0.5, 0.2}; ///< shares of the weights that stay, descending: the others are 0
    bool int8 = true; ///< weights in 8 bits, of the network itself and of each with fewer units; activations in 8 bits as they come
    int epochs = 10;  ///< at most, of each training in between
};

/// What was done to a network.
enum class CompressionKind { none, units, weights };

/// A network as the file that is taken to work: everything is measured on that file.
struct CompressedNetwork {
    StageId stage; ///< that it was made from
    CompressionKind kind = CompressionKind::none;
    double kept = 1; ///< of the units or weights
    bool int8 = false;
    std::int64_t parameters = 0, nonZero = 0;
    std::optional<std::int64_t> multiplyAdds = {};
    std::int64_t fileBytes = 0; ///< of the TorchScript file
    std::vector<Latency> latencies;
    double error = 0;          ///< on the test windows, by Compression::metric
    double validation = 0;     ///< MSE, by which the smallest is chosen
    std::filesystem::path file; ///< below the record, without a suffix: .pt, .onnx, and .safetensors where it is not int8
};

struct Compression {
    std::vector<CompressedNetwork> networks; ///< the teacher where it can be exported, the network itself, what was made of it
    std::string metric = "mse";
    int threads = 1;
    std::string device;
    std::vector<Message> remarks;
};

/// "units_50", "weights_20_int8", "int8", "" for the network as it was trained.
std::string nameOf(const CompressedNetwork& network);

/// The network of the smallest file whose validation error is at most `percent` above that of the network it was made from; null where
/// there is none.
const CompressedNetwork* smallestWithin(const Compression& compression, double percent);

/// Whether no other network has both a smaller error and, by `of`, a smaller cost.
bool isParetoOptimal(const Compression& compression, const CompressedNetwork& network, double (*of)(const CompressedNetwork&));

} // namespace retort::experiment
