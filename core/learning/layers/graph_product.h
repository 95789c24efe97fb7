// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

#include <map>
#include <memory>
#include <vector>

namespace retort::learning
{

/// Which matrix of a graph multiplies the nodes.
enum class GraphSupport {
    forward_walk,  ///< D^-1 A, D the sums of the rows
    backward_walk, ///< the same of the transpose
    self_loops,    ///< D^-1/2 (A + I) D^-1/2
    laplacian,     ///< 2 L / lambda - I, L = I - D^-1/2 A D^-1/2 of the larger of both directions, lambda its largest eigenvalue
};

/// [nodes, nodes] times [..., nodes, D], differentiable in both.
torch::Tensor overNodes(const torch::Tensor& matrix, const torch::Tensor& x);

/// The adjacency of the nodes, kept with a network's weights, and products with matrices made from it. Nodes without an edge give 0, or themselves where
/// the matrix has self-loops.
class GraphProduct : public torch::nn::Module
{
public:
    /// `weights` [nodes, nodes] row-major; null: no edges.
    GraphProduct(std::int64_t nodes, const std::vector<float>* weights);

    /// [..., nodes, D] -> the same, differentiable in x. By sparse products where few pairs of nodes have an edge.
    torch::Tensor forward(GraphSupport support, const torch::Tensor& x);
    /// Terms T_0 x .. T_order x of the Chebyshev polynomials of the scaled Laplacian, side by side: [..., nodes, (order + 1) D].
    torch::Tensor chebyshev(const torch::Tensor& x, std::int64_t order);
    /// x and its products with the first `steps` powers of both random walks: [..., nodes, (1 + 2 steps) D].
    torch::Tensor diffusion(const torch::Tensor& x, std::int64_t steps);

    /// [nodes, nodes], on the device of the adjacency.
    torch::Tensor matrix(GraphSupport support);

private:
    struct Support {
        torch::Tensor dense, sparse; ///< the second is undefined where it does not pay
    };
    const Support& support(GraphSupport which);

    torch::Tensor m_adjacency;
    std::map<GraphSupport, Support> m_supports; ///< of the adjacency with the version below
    std::uint32_t m_version = 0;
    const void* m_data = nullptr;
};

} // namespace retort::learning
