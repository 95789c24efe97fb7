// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/small_products.h"

#include "core/learning/layers/vector_clones.h"

#include <ATen/Parallel.h>
#include <torch/csrc/jit/frontend/tracer.h>

namespace retort::learning
{
namespace
{

constexpr std::int64_t mostMultiplyAdds = 32 * 32 * 32; // of one product; above it the BLAS is faster
constexpr std::int64_t rows = 4, lanes = 8;

/// A matrix wherever its numbers lie.
struct Matrix {
    const float* numbers;
    std::int64_t row, column; ///< elements from one to the next
};

/// `product` [m, n] in a row. `packed` holds k x n numbers, n rounded up to whole lanes.
RETORT_VECTOR_CLONES
void multiply(const Matrix& left, const Matrix& right, std::int64_t m, std::int64_t k, std::int64_t n,
              float* packed, float* product)
{
    const std::int64_t strips = (n + lanes - 1) / lanes;
    for (std::int64_t strip = 0; strip < strips; ++strip)
        for (std::int64_t i = 0; i < k; ++i)
            for (std::int64_t lane = 0; lane < lanes; ++lane) {
                const std::int64_t column =
                    std::min(strip * lanes + lane, n - 1); // the surplus is not written
                packed[(strip * k + i) * lanes + lane] = right.numbers[i * right.row + column * right.column];
            }
    for (std::int64_t first = 0; first < m; first += rows) {
        const float* at[rows];
        for (std::int64_t r = 0; r < rows; ++r)
            at[r] = left.numbers + std::min(first + r, m - 1) * left.row;
        for (std::int64_t strip = 0; strip < strips; ++strip) {
            float sums[rows][lanes] = {};
            const float* numbers = packed + strip * k * lanes;
            for (std::int64_t i = 0; i < k; ++i)
                for (std::int64_t r = 0; r < rows; ++r)
                    for (std::int64_t lane = 0; lane < lanes; ++lane)
                        sums[r][lane] += at[r][i * left.column] * numbers[i * lanes + lane];
            const std::int64_t used = std::min(lanes, n - strip * lanes);
            for (std::int64_t r = 0; r < std::min(rows, m - first); ++r)
                for (std::int64_t lane = 0; lane < used; ++lane)
                    product[(first + r) * n + strip * lanes + lane] = sums[r][lane];
        }
    }
}

torch::Tensor multiplied(const torch::Tensor& left, const torch::Tensor& right)
{
    const std::int64_t batch = left.size(0), heads = left.size(1), m = left.size(2), k = left.size(3),
                       n = right.size(3);
    auto products = torch::empty({batch, heads, m, n}, left.options());
    const auto matrix = [heads](const torch::Tensor& of, std::int64_t pair) {
        return Matrix{of.data_ptr<float>() + pair / heads * of.stride(0) + pair % heads * of.stride(1),
                      of.stride(2), of.stride(3)};
    };
    auto* into = products.data_ptr<float>();
    at::parallel_for(0, batch * heads, 64, [&](std::int64_t begin, std::int64_t end) {
        std::vector<float> packed(static_cast<std::size_t>(k * (n + lanes)));
        for (std::int64_t pair = begin; pair < end; ++pair)
            multiply(matrix(left, pair), matrix(right, pair), m, k, n, packed.data(), into + pair * m * n);
    });
    return products;
}

class HeadProducts : public torch::autograd::Function<HeadProducts>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& left,
                                 const torch::Tensor& right)
    {
        context->save_for_backward({left, right});
        return multiplied(left, right);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list upstream)
    {
        const auto saved = context->get_saved_variables();
        return {multiplied(upstream[0], saved[1].transpose(2, 3)),
                multiplied(saved[0].transpose(2, 3), upstream[0])};
    }
};

} // namespace

torch::Tensor headProducts(const torch::Tensor& left, const torch::Tensor& right)
{
    const bool seen = torch::jit::tracer::isTracing(); // a tracer sees tensor operations only
    const bool small = left.size(2) * left.size(3) * right.size(3) <= mostMultiplyAdds;
    if (!seen && small && left.device().is_cpu() && left.scalar_type() == torch::kFloat &&
        at::globalContext().userEnabledMkldnn())
        return HeadProducts::apply(left, right);
    return torch::matmul(left, right);
}

} // namespace retort::learning
