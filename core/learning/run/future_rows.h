// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/continued_series.h"
#include "core/experiment/future_forecast.h"
#include "core/learning/training/window_batches.h"

namespace retort::learning
{

/// The known rows, continued, and what is asked of them. Both series must outlive it.
class FutureRows
{
public:
    FutureRows(const data::PreparedSeries& learned, data::ContinuedSeries& continued, torch::Device device, int steps);

    /// Data units, [steps, targets]. Later steps read the forecasts of the earlier ones.
    std::vector<double> by(Forecaster& network);
    /// The last season once more, and again.
    std::vector<double> naive(int season) const;
    /// Names, units and times of what is forecast, and the last rows before it.
    void describe(experiment::FutureForecast& forecast) const;

private:
    const data::PreparedSeries& m_learned;
    data::ContinuedSeries& m_continued;
    WindowBatches m_batches;
    int m_steps;
};

} // namespace retort::learning
