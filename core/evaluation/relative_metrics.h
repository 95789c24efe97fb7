// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepared_series.h"

#include <cstdint>
#include <span>
#include <vector>

namespace retort::evaluation
{

/// Errors in relation to the values of a series or to their spread, taken in data units. NaN where nothing can be measured.
/// Hyndman and Koehler, "Another look at measures of forecast accuracy", 2006.
struct RelativeMetrics {
    double mape = 0;  ///< mean |error| / |truth|, per cent; zero truths are left out
    double smape = 0; ///< mean 2 |error| / (|truth| + |forecast|), per cent; 0 where both are zero
    double wape = 0;  ///< sum of |error| / sum of |truth|, per cent, over all channels
    /// Mean over channels of the MAE divided by the mean change over a season in the training rows; channels without
    /// change are left out.
    double mase = 0;
    /// Mean over channels of 1 - sum of squared errors / sum of squared deviations of the truth from its mean; channels
    /// with a constant truth are left out.
    double r2 = 0;
    std::int64_t zeroTruths = 0; ///< left out of the MAPE

    bool operator==(const RelativeMetrics&) const = default;
};

/// What the errors of a target channel are held against.
struct TargetScale {
    double shift = 0; ///< value = scaled * scale + shift
    double scale = 1;
    double seasonalChange = 0; ///< mean |y[t] - y[t - season]| in the training rows, data units; NaN where unknown
};

std::vector<TargetScale> targetScalesOf(const data::PreparedSeries& series, int season);

/// Sums in float64, window by window, so that the batch size cannot change the result.
class RelativeAccumulator
{
public:
    explicit RelativeAccumulator(std::vector<TargetScale> targets);

    /// Both [windows, horizon, channels] row-major; `prediction` scaled, `truth` in data units with NaN where it is unknown.
    void add(std::span<const float> prediction, std::span<const double> truth);
    void add(std::span<const double> prediction, std::span<const double> truth);

    RelativeMetrics metrics() const;

private:
    /// Sums of one channel.
    struct Sums {
        double absolute = 0;
        double squared = 0;
        double truth = 0; ///< of |truth|
        double relative = 0;
        double symmetric = 0;
        double first = 0; ///< truth from which the deviations are taken: it keeps their sums small
        double deviation = 0;
        double squaredDeviation = 0;
        std::int64_t count = 0;
        std::int64_t zeros = 0;
    };

    template <typename Prediction>
    void addAll(std::span<const Prediction> prediction, std::span<const double> truth);

    std::vector<TargetScale> m_targets;
    std::vector<Sums> m_sums;
};

} // namespace retort::evaluation
