// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/torch.h"

#include <torch/csrc/jit/ir/ir.h>
#include <unordered_map>

namespace retort::learning
{

/// A value of a traced graph for two batch sizes: axes whose sizes differ are batch axes.
struct ObservedValue {
    torch::jit::IValue small, large;
    bool ofWindows = false; ///< depends on the content of the windows, not only on their number
};

/// A traced graph without branches, evaluated on both batches.
class ObservedGraph
{
public:
    using Inputs = std::vector<torch::jit::IValue>;

    /// Evaluates in-place operations out of place, as ONNX has no others.
    ObservedGraph(std::shared_ptr<torch::jit::Graph> graph, const Inputs& small, const Inputs& large);

    const torch::jit::Graph& graph() const { return *m_graph; }
    const ObservedValue& of(const torch::jit::Value* value) const { return m_values.at(value); }

private:
    std::shared_ptr<torch::jit::Graph> m_graph;
    std::unordered_map<const torch::jit::Value*, ObservedValue> m_values;
};

} // namespace retort::learning
