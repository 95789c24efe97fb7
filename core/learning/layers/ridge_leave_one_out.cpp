// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/ridge_leave_one_out.h"

#include <cmath>

namespace retort::learning
{

std::optional<RidgeSolution> ridgeByLeaveOneOut(const torch::Tensor& x, const torch::Tensor& y)
{
    const torch::NoGradGuard noGradient;
    const auto n = static_cast<double>(x.size(0));
    const auto values = x.to(torch::kDouble), wanted = y.to(torch::kDouble);
    const auto mean = values.mean(0), deviation = values.std(0, /*unbiased=*/false);
    const auto scale = torch::where(deviation > 1e-12, deviation, torch::ones_like(deviation));
    const auto standard = (values - mean) / scale;
    const auto offset = wanted.mean(0), centred = wanted - offset;
    // n x n: there are more features than windows, or about as many.
    const auto [eigenvalues, vectors] = torch::linalg_eigh(standard.matmul(standard.t()));
    if (!eigenvalues.isfinite().all().item<bool>())
        return std::nullopt;
    const auto positive = eigenvalues.clamp_min(0);
    const auto projected = vectors.t().matmul(centred);
    std::optional<RidgeSolution> best;
    torch::Tensor bestDual;
    double smallest = 0;
    constexpr int penalties = 10;
    for (int i = 0; i < penalties; ++i) {
        const double penalty = std::pow(10.0, -3.0 + 6.0 * i / (penalties - 1));
        const auto inverse = 1 / (positive + penalty);
        const auto dual = vectors.matmul(inverse.unsqueeze(1) * projected);
        // The bias takes one direction, that of all windows alike, out of the penalty.
        const auto diagonal = (vectors.square() * inverse).sum(1) - 1 / (n * penalty);
        const double error = (dual / diagonal.clamp_min(1e-12).unsqueeze(1)).square().mean().item<double>();
        if (std::isfinite(error) && (!best || error < smallest)) {
            smallest = error;
            bestDual = dual;
            best = RidgeSolution{{}, {}, penalty};
        }
    }
    if (!best)
        return std::nullopt;
    best->weight = (standard.t().matmul(bestDual) / scale.unsqueeze(1)).t().contiguous();
    best->bias = offset - best->weight.matmul(mean);
    return best;
}

} // namespace retort::learning
