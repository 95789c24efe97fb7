// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/graph_product.h"

#include <torch/csrc/jit/frontend/tracer.h>

namespace retort::learning
{
namespace
{

/// Below this share of entries other than 0 a sparse product is faster, as bench_graph_product measures.
constexpr double sparseBelow = 0.03;

torch::Tensor inverseOrZero(const torch::Tensor& sums, double power)
{
    return torch::where(sums > 0, sums.pow(-power), torch::zeros_like(sums));
}

torch::Tensor walk(const torch::Tensor& adjacency)
{
    return adjacency * inverseOrZero(adjacency.sum(1), 1).unsqueeze(1);
}

torch::Tensor balanced(const torch::Tensor& adjacency)
{
    const auto roots = inverseOrZero(adjacency.sum(1), 0.5);
    return adjacency * roots.unsqueeze(1) * roots.unsqueeze(0);
}

/// The largest eigenvalue of a symmetric matrix without negative ones, by iterating on a fixed vector.
double largestEigenvalue(const torch::Tensor& matrix)
{
    constexpr int iterations = 200;
    const auto count = matrix.size(0);
    auto vector = torch::sin(torch::arange(1, count + 1, matrix.options())); // not orthogonal to any likely eigenvector
    double value = 0;
    for (int i = 0; i < iterations; ++i) {
        vector = vector / vector.norm().clamp_min(1e-300);
        const auto next = torch::mv(matrix, vector);
        value = next.dot(vector).item<double>();
        vector = next;
    }
    return value;
}

torch::Tensor scaledLaplacian(const torch::Tensor& adjacency)
{
    auto both = torch::maximum(adjacency, adjacency.t()).clone();
    both.fill_diagonal_(0);
    const auto one = torch::eye(both.size(0), both.options());
    const auto laplacian = one - balanced(both);
    const double largest = largestEigenvalue(laplacian);
    return largest > 0 ? laplacian * (2 / largest) - one : laplacian - one;
}

torch::Tensor matrixOf(GraphSupport which, const torch::Tensor& adjacency)
{
    switch (which) {
    case GraphSupport::forward_walk: return walk(adjacency);
    case GraphSupport::backward_walk: return walk(adjacency.t());
    case GraphSupport::self_loops: return balanced(adjacency + torch::eye(adjacency.size(0), adjacency.options()));
    case GraphSupport::laplacian: break;
    }
    return scaledLaplacian(adjacency);
}

} // namespace

torch::Tensor overNodes(const torch::Tensor& matrix, const torch::Tensor& x)
{
    if (torch::jit::tracer::isTracing()) // it keeps shapes as they are; this product has none of the batch
        return torch::matmul(matrix, x);
    const auto first = x.movedim(-2, 0); // nodes first, so that one product does for all windows and steps
    const auto flat = first.reshape({first.size(0), -1});
    const auto product = matrix.is_sparse() ? at::_sparse_mm(matrix, flat) : torch::mm(matrix, flat);
    return product.view(first.sizes()).movedim(0, -2);
}

GraphProduct::GraphProduct(std::int64_t nodes, const std::vector<float>* weights)
    : m_adjacency(register_buffer("adjacency", weights ? torch::tensor(*weights).view({nodes, nodes}) : torch::zeros({nodes, nodes})))
{
}

const GraphProduct::Support& GraphProduct::support(GraphSupport which)
{
    // Weights that are read from a file change the adjacency, and so does another device.
    if (m_data != m_adjacency.data_ptr() || m_version != m_adjacency._version()) {
        m_supports.clear();
        m_data = m_adjacency.data_ptr();
        m_version = static_cast<std::uint32_t>(m_adjacency._version());
    }
    const auto [found, added] = m_supports.try_emplace(which);
    if (added) {
        const torch::NoGradGuard noGradient;
        auto& [dense, sparse] = found->second;
        dense = matrixOf(which, m_adjacency.to(torch::kDouble)).to(m_adjacency.scalar_type()).contiguous();
        const auto entries = dense.ne(0).sum().item<std::int64_t>();
        if (static_cast<double>(entries) < sparseBelow * static_cast<double>(dense.numel()))
            sparse = dense.to_sparse().coalesce();
    }
    return found->second;
}

torch::Tensor GraphProduct::matrix(GraphSupport which)
{
    return support(which).dense;
}

torch::Tensor GraphProduct::forward(GraphSupport which, const torch::Tensor& x)
{
    const auto& [dense, sparse] = support(which);
    return overNodes(sparse.defined() && !torch::jit::tracer::isTracing() ? sparse : dense, x);
}

torch::Tensor GraphProduct::chebyshev(const torch::Tensor& x, std::int64_t order)
{
    std::vector<torch::Tensor> terms = {x};
    for (std::int64_t k = 1; k <= order; ++k) {
        auto next = forward(GraphSupport::laplacian, terms.back());
        terms.push_back(k == 1 ? next : 2 * next - terms[terms.size() - 2]);
    }
    return torch::cat(terms, -1);
}

torch::Tensor GraphProduct::diffusion(const torch::Tensor& x, std::int64_t steps)
{
    std::vector<torch::Tensor> terms = {x};
    for (const auto direction : {GraphSupport::forward_walk, GraphSupport::backward_walk}) {
        auto walked = x;
        for (std::int64_t k = 0; k < steps; ++k)
            terms.push_back(walked = forward(direction, walked));
    }
    return torch::cat(terms, -1);
}

} // namespace retort::learning
