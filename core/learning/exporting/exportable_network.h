// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/checkpoint.h"

#include <torch/csrc/jit/ir/ir.h>

namespace retort::learning
{

/// A network prepared for export: in evaluation mode, with constant weights, without its quantile head. It takes scaled values.
class ExportableNetwork
{
public:
    /// Error: the network cannot forecast by itself.
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
    /// Whether an exported version gives the same answer: the same shape, and differences below `tolerance` times the largest value.
    bool answersLike(const Inputs& inputs, const torch::Tensor& answer, double tolerance = 1e-4) const;
    /// The traced graph of LibTorch operations over such inputs.
    std::shared_ptr<torch::jit::Graph> graph() const;

    /// JSON metadata: what a user of the file needs to know besides the weights.
    std::string description(const std::string& format) const;
    /// Of channels [C] and targets [targets], double; 0 and 1 if the checkpoint has no scaler.
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
