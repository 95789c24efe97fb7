// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepared_series.h"
#include "core/evaluation/relative_metrics.h"
#include "core/learning/forecasters/forecaster.h"

#include <span>

namespace retort::learning
{

/// Builds batches from a prepared series: a window is a range of rows, so a batch copies each range and
/// nothing else. The series must outlive it.
class WindowBatches
{
public:
    WindowBatches(const data::PreparedSeries& series, torch::Device device);

    /// What `network` reads of the windows, which are indices into `set`.
    WindowBatch inputs(const data::WindowSet& set, std::span<const std::int64_t> windows, const Forecaster& network) const;
    /// The look-backs, with their marks or without.
    WindowBatch inputs(const data::WindowSet& set, std::span<const std::int64_t> windows, bool timeMarks) const;
    /// What is learned, [B, targets, H]: the ground truth, or where it is missing what was filled; not a number there if the
    /// series has partial truth. Of classes 1 for the true one, [B, 1, classes].
    torch::Tensor truth(const data::WindowSet& set, std::span<const std::int64_t> windows) const;
    /// The ground truth, [B, targets, H]; not a number where it is missing, whatever was filled.
    torch::Tensor knownTruth(const data::WindowSet& set, std::span<const std::int64_t> windows) const;

    /// What the errors of the target channels are held against.
    const std::vector<evaluation::TargetScale>& targetScales() const { return m_targetScales; }
    ForecastTask task() const;
    /// The class of each window of a part, where classes are learned.
    const std::vector<int>& labels(const data::WindowSet& set) const;
    const data::PreparedSeries& series() const { return m_series; }
    torch::Device device() const { return m_device; }

private:
    WindowBatch inputs(const data::WindowSet& set, std::span<const std::int64_t> windows, std::int64_t rows, bool timeMarks) const;
    torch::Tensor classesOf(const data::WindowSet& set, std::span<const std::int64_t> windows) const;
    torch::Tensor targetsOf(const data::WindowSet& set, std::span<const std::int64_t> windows, bool knownAlone) const;

    const data::PreparedSeries& m_series;
    torch::Device m_device;
    std::int64_t m_channels;
    std::vector<evaluation::TargetScale> m_targetScales;
    std::shared_ptr<const std::vector<float>> m_adjacency;
};

/// The class of each window of a part of `series`, where classes are learned.
const std::vector<int>& labelsOf(const data::PreparedSeries& series, const data::WindowSet& set);

/// Forecasts minus the truth; 0 where the truth is unknown.
torch::Tensor knownErrors(const torch::Tensor& forecasts, const torch::Tensor& truth);

/// 0 .. count-1 in an order determined by seed and epoch alone, the same on every platform.
std::vector<std::int64_t> shuffledWindows(std::int64_t count, std::uint64_t seed, int epoch);

} // namespace retort::learning
