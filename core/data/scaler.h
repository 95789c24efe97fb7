// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split.h"
#include "core/data/time_series.h"

namespace retort::data
{

enum class ScalerKind { standard, min_max, none };

/// scaled = (value - shift) / scale, per channel, fitted on the training rows only, missing values left out.
/// standard: mean and population standard deviation; min_max: minimum and range. A constant channel has
/// scale 1.
class Scaler {
public:
    static Scaler fit(ScalerKind kind, const TimeSeries& series, RowRange trainingRows);

    const std::vector<double>& shift() const { return m_shift; }
    const std::vector<double>& scale() const { return m_scale; }

private:
    std::vector<double> m_shift;
    std::vector<double> m_scale;
};

} // namespace retort::data
