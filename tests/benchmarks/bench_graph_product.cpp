// SPDX-License-Identifier: GPL-3.0-or-later
// Products with the matrix of a graph, dense and sparse, forward and backward: from which density on the dense one is faster.
#include "core/learning/torch.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

namespace
{

double milliseconds(const std::function<void()>& work)
{
    constexpr int rounds = 7;
    work();
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::nth_element(times, times.begin() + rounds / 2);
    return times[rounds / 2];
}

} // namespace

int main()
{
    at::set_num_threads(1);
    constexpr std::int64_t width = 2048; // windows, steps and hidden units side by side
    std::printf("nodes density dense_ms sparse_ms\n");
    for (const std::int64_t nodes : {64, 207, 862, 2000})
        for (const double density : {0.005, 0.01, 0.02, 0.05, 0.1, 0.2}) {
            torch::manual_seed(1);
            const auto dense = torch::rand({nodes, nodes}) * (torch::rand({nodes, nodes}) < density);
            const auto sparse = dense.to_sparse().coalesce();
            auto x = torch::randn({nodes, width}).requires_grad_();
            const auto train = [&](bool bySparse) {
                const auto y = bySparse ? at::_sparse_mm(sparse, x) : torch::mm(dense, x);
                y.sum().backward();
                x.mutable_grad() = torch::Tensor();
            };
            std::printf("%5lld %7.3f %8.2f %9.2f\n", static_cast<long long>(nodes), density, milliseconds([&] { train(false); }), milliseconds([&] { train(true); }));
        }
    return 0;
}
