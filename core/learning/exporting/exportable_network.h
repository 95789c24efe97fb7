// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/checkpoint.h"

#include <torch/csrc/jit/ir/ir.h>

namespace retort::learning
{

/// A network on its way into a file that works without this program: in evaluation mode, its weights constants, without its
/// quantiles. It takes scaled values.
class ExportableNetwork
{
public:
    /// Refused with a sentence where the network cannot forecast alone.
    static Result<ExportableNetwork> of(const Checkpoint& checkpoint);

    bool usesMarks() const { return m_network->usesTimeMarks(); }
    bool usesFutureMarks() const { return m_network->usesFutureMarks(); }
    const ForecastTask& task() const { return m_task; }
    const std::string& kind() const { return m_kind; }
    const std::optional<TrainedSeries>& series() const { return m_series; }
    std::vector<std::string> markNames() const; ///< of the M time marks, in their order

    /// What it is called with: values, past marks, and future marks where it reads them.
    using Inputs = std::vector<torch::jit::IValue>;
    Inputs randomInputs(std::int64_t windows) const;
    torch::Tensor answer(const Inputs& inputs) const;
    /// Whether something made from the network answers as it does: the same shape, and numbers within `tolerance` of the largest.
    bool answersLike(const Inputs& inputs, const torch::Tensor& answer, double tolerance = 1e-4) const;
    /// As a graph of LibTorch's operations over such inputs.
    std::shared_ptr<torch::jit::Graph> graph() const;

    /// JSON: what a person needs to know to use the file, beside the weights.
    std::string description(const std::string& format) const;
    /// Of the channels and of the targets, [C] and [targets], double; 0 and 1 where the checkpoint knows no scaler.
    struct Scaler {
        torch::Tensor shift, scale, targetShift, targetScale;
    };
    Scaler scaler() const;

private:
    ExportableNetwork(std::shared_ptr<Forecaster> network, const Checkpoint& checkpoint);

    std::shared_ptr<Forecaster> m_network;
    ForecastTask m_task;
    std::string m_kind;
    std::optional<TrainedSeries> m_series;
};

} // namespace retort::learning
