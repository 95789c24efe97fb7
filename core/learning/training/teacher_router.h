// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/training/window_batches.h"

namespace retort::learning
{

/// What a router reads of look-backs [B, L, C], [B, 12] float32. Of each channel: mean, standard deviation, distance of the
/// last value from the mean and linear trend over the look-back (both in deviations), deviation of the first differences over
/// that of the values, and the share of the strongest frequency in the variance; then the means and the standard deviations of
/// these over the channels.
torch::Tensor lookBackStatistics(const torch::Tensor& values);
/// Of every window of a part, [windows, 12].
torch::Tensor lookBackStatistics(const WindowBatches& batches, const data::WindowSet& set);

/// Weights of several teachers for each window: softmax(g(statistics of the look-back)), g with one hidden layer of 16. It is
/// fitted where the teachers were not trained, on the first four fifths of the validation windows, and the last fifth decides
/// after how many steps; equal weights are where it begins and what stays if nothing is better, or with fewer than 20 windows to fit on. Statistics count up to three deviations from their
/// mean, so that windows unlike all that it was fitted on do not decide for one teacher. After GUARD (arXiv 2606.19363).
class TeacherRouter
{
public:
    /// `statistics` [N, 12] of windows in order of time, and `products` [N, K, K], float64: the mean products of the errors of
    /// every two teachers there. Deterministic.
    TeacherRouter(const torch::Tensor& statistics, const torch::Tensor& products);

    /// Of look-backs [B, L, C]: [B, K], each row with the sum 1.
    torch::Tensor weightsOf(const torch::Tensor& lookBack) const;
    torch::Tensor weightsOf(const WindowBatches& batches, const data::WindowSet& set) const;

    /// Of the weighted sum on the windows that decided; of equal weights there.
    double heldOutMse() const { return m_heldOutMse; }
    double heldOutMseOfEqual() const { return m_heldOutMseOfEqual; }

private:
    torch::Tensor weightsOfStatistics(const torch::Tensor& statistics) const;

    torch::Tensor m_mean, m_deviation; ///< of the statistics
    torch::nn::Linear m_hidden, m_out;
    double m_heldOutMse = 0, m_heldOutMseOfEqual = 0;
};

/// Column `teacher` of weights [B, K] with `axes` axes, to multiply what a teacher says of each window.
torch::Tensor weightsOf(const torch::Tensor& ofWindows, std::size_t teacher, std::int64_t axes);

} // namespace retort::learning
