// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// The matrix products that a computation ran on this thread or for it, to be run again alone: same shapes,
/// same strides, and numbers of no meaning. A convolution counts as the products it amounts to, one for the
/// forward pass and one for each gradient.
class MatrixProducts
{
public:
    /// Runs `work` once with the fused kernels of oneDNN off, so that recurrent layers show their products.
    static MatrixProducts of(const std::function<void()>& work);

    void run() const;
    double flops() const; ///< two for each multiply-add

private:
    struct Product {
        torch::Tensor left, right; ///< both of two axes, or both of three
    };

    void record(const at::RecordFunction& function);
    void recordConvolution(const at::RecordFunction& function);
    void recordConvolutionGradients(const at::RecordFunction& function);
    void add(const torch::Tensor& left, const torch::Tensor& right);

    std::vector<Product> m_products;
};

} // namespace retort::learning
