// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/metrics.h"
#include "core/experiment/plan.h"
#include "core/foundation/cancellation.h"

namespace retort::experiment
{

/// How a trained network does on the windows of a plan, scaled values.
struct NetworkScore {
    std::string kind; ///< of the catalogue, "torchscript" or "predictions"
    Options options;  ///< resolved
    std::int64_t parameters = 0;
    std::string sha256; ///< of its file
    std::optional<evaluation::Metrics> validation; ///< where its file answers those windows
    evaluation::Metrics test;
    std::int64_t validationWindows = 0;
    std::int64_t testWindows = 0;
    std::vector<Message> remarks; ///< how the file was read
};

/// Scores trained networks. Trains nothing; of the plan's networks only the options count.
class NetworkScoring
{
public:
    virtual ~NetworkScoring() = default;

    /// A checkpoint of a run, weights of another program, a TorchScript file, or predictions. Not while a run computes in this process.
    /// Errors name the file and what in it does not fit; exceptions of the libraries below are caught here.
    virtual Result<NetworkScore> score(const std::filesystem::path& network, const Plan& plan,
                                       const CancellationToken& stop) = 0;
};

} // namespace retort::experiment
