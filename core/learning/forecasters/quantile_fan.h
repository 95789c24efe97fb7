// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Quantiles around a prediction that never cross, for any weights and any input. From the look-back of
/// each target channel, normalised by its mean and deviation s (of the window, sqrt(variance + 1e-5)),
/// Linear(L -> 32), ReLU, Linear(32 -> H * levels), softplus and times s give steps that are not below 0. The
/// quantile of the level 0.5 is the prediction; each further one above it is the one before it plus its step,
/// each below it the one before it minus its.
class QuantileFan : public torch::nn::Module
{
public:
    /// `task.quantiles` are the levels, ascending, at least one.
    explicit QuantileFan(const ForecastTask& task);

    /// Values [B, L, C] and prediction [B, H, targets] -> [B, H, targets, Q].
    torch::Tensor forward(const torch::Tensor& values, const torch::Tensor& prediction);

private:
    torch::Tensor steps(const torch::Tensor& values); ///< [B, targets, H, levels other than 0.5], from 0

    ForecastTask m_task;
    std::int64_t m_outer; ///< levels other than 0.5
    torch::nn::Linear m_hidden{nullptr}, m_out{nullptr};
};

/// A network with a quantile head. Everything but the quantiles comes from the network itself.
class FannedForecaster : public Forecaster
{
public:
    FannedForecaster(std::shared_ptr<Forecaster> network, const ForecastTask& task);

    Forecast forward(const WindowBatch& batch) override;
    bool usesTimeMarks() const override { return m_network->usesTimeMarks(); }
    bool usesFutureMarks() const override { return m_network->usesFutureMarks(); }
    bool readsFuture() const override { return m_network->readsFuture(); }
    std::vector<double> quantileLevels() const override { return m_levels; }
    std::unique_ptr<ClosedForm> closedForm() override;
    const std::shared_ptr<Forecaster>& network() const { return m_network; }

private:
    std::shared_ptr<Forecaster> m_network;
    std::shared_ptr<QuantileFan> m_fan;
    std::vector<double> m_levels;
};

/// The network without its quantile head; the network itself if it has none.
std::shared_ptr<Forecaster> pointForecasterOf(const std::shared_ptr<Forecaster>& forecaster);

} // namespace retort::learning
