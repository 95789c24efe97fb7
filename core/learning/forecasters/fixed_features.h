// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/closed_form.h"

namespace retort::learning
{

/// A network whose features are not learned: they are set up from some windows, and what reads them is solved for.
class FixedFeatures
{
public:
    virtual ~FixedFeatures() = default;
    /// From some training windows, [n, L, C].
    virtual void setUp(const torch::Tensor& values) = 0;
    /// [n, D], without a gradient.
    virtual torch::Tensor fixedFeatures(const torch::Tensor& values) const = 0;
};

/// Ridge regression of the truth on fixed features, its penalty chosen by leaving one window out.
class RidgeOnFeatures : public ClosedForm
{
public:
    /// `out` maps the features to [B, outputs]. Of classes the truth is -1 and 1.
    RidgeOnFeatures(FixedFeatures& features, torch::nn::Linear out, bool classes);

    void take(const WindowBatch& batch, const torch::Tensor& truth) override;
    Result<void> solve() override;
    bool isStart() const override { return false; }

private:
    FixedFeatures& m_features;
    torch::nn::Linear m_out;
    bool m_classes;
    std::vector<torch::Tensor> m_x, m_y;
};

} // namespace retort::learning
