// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/exporting/onnx/observed_graph.h"

#include <torch/script.h>

namespace retort::learning
{

/// Weight [in, out] and bias of a traced node that multiplies window data by a constant matrix; undefined for other nodes.
struct LinearMap {
    torch::Tensor weight, bias;
    const torch::jit::Value* input = nullptr;
};
LinearMap linearMapOf(const torch::jit::Node& node, const ObservedGraph& observed);

/// A matrix [in, out] as integers in [-127, 127] and the scale of each output, [out].
struct Int8Weight {
    torch::Tensor numbers, scales;
};
Int8Weight int8Of(const torch::Tensor& weight);

/// Replaces the linear layers of `graph`, whose first input is the module itself, by LibTorch's 8-bit kernels; the packed weights become
/// attributes of the module. Returns the number of replaced layers.
std::size_t useInt8Kernels(torch::jit::Module& module, const std::shared_ptr<torch::jit::Graph>& graph, const ObservedGraph& observed);

} // namespace retort::learning
