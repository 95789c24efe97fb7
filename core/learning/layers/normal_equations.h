// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

#include <optional>

namespace retort::learning
{

/// Least squares with a ridge penalty over any number of examples, which are seen once and not kept: sums of
/// products in float64. Several maps side by side are as many independent equations.
class NormalEquations
{
public:
    NormalEquations(std::int64_t maps, std::int64_t in, std::int64_t out, torch::Device device);

    /// Examples x [maps, n, in] and y [maps, n, out].
    void add(const torch::Tensor& x, const torch::Tensor& y);

    struct Solution {
        torch::Tensor weight; ///< [maps, out, in] float64
        torch::Tensor bias;   ///< [maps, out] float64
    };
    /// The minimum of mean |y - W x - b|^2 + penalty |W|^2 over the examples so far; nothing where there is
    /// none, because the penalty is too small for the rounding or the sums are not finite.
    std::optional<Solution> solve(double penalty) const;

    /// Of the sums of that many inputs.
    static std::int64_t bytes(std::int64_t maps, std::int64_t in);

private:
    std::int64_t m_examples = 0;
    torch::Tensor m_xx; ///< [maps, in, in]
    torch::Tensor m_xy; ///< [maps, in, out]
    torch::Tensor m_x;  ///< [maps, 1, in]
    torch::Tensor m_y;  ///< [maps, 1, out]
};

} // namespace retort::learning
