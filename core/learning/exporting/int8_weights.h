// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/exporting/onnx/observed_graph.h"

#include <torch/script.h>

namespace retort::learning
{

/// The weight [in, out] of a product of windows with a constant matrix, as a node of a traced graph computes it; undefined for other
/// nodes. With the bias where the node adds one.
struct LinearMap {
    torch::Tensor weight, bias;
    const torch::jit::Value* input = nullptr;
};
LinearMap linearMapOf(const torch::jit::Node& node, const ObservedGraph& observed);

/// A matrix [in, out] as whole numbers in [-127, 127] and the scale of each output, [out].
struct Int8Weight {
    torch::Tensor numbers, scales;
};
Int8Weight int8Of(const torch::Tensor& weight);

/// Lets LibTorch's 8-bit kernels take the products of `graph`, whose first input is the module itself; the packed weights become its
/// attributes. The number of products that were replaced.
std::size_t useInt8Kernels(torch::jit::Module& module, const std::shared_ptr<torch::jit::Graph>& graph, const ObservedGraph& observed);

} // namespace retort::learning
