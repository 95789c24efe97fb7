// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/torch.h"

#include <torch/csrc/jit/ir/ir.h>
#include <unordered_map>

namespace retort::learning
{

/// A value of a traced graph as it was for two batches of different sizes: what differs in a shape is the batch.
struct ObservedValue {
    torch::jit::IValue small, large;
    bool ofWindows = false; ///< depends on what the windows contain, not on their number alone
};

/// A traced graph without branches, after it has run on both batches.
class ObservedGraph
{
public:
    using Inputs = std::vector<torch::jit::IValue>;

    /// Runs every node as if operations returned new tensors, also those that LibTorch does in place: ONNX knows no others.
    ObservedGraph(std::shared_ptr<torch::jit::Graph> graph, const Inputs& small, const Inputs& large);

    const torch::jit::Graph& graph() const { return *m_graph; }
    const ObservedValue& of(const torch::jit::Value* value) const { return m_values.at(value); }

private:
    std::shared_ptr<torch::jit::Graph> m_graph;
    std::unordered_map<const torch::jit::Value*, ObservedValue> m_values;
};

} // namespace retort::learning
