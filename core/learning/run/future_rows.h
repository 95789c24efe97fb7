// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/continued_series.h"
#include "core/experiment/future_forecast.h"
#include "core/learning/training/window_batches.h"

namespace retort::learning
{

/// Forecasts after the known rows of a series. Both series must outlive it.
class FutureRows
{
public:
    FutureRows(const data::PreparedSeries& learned, data::ContinuedSeries& continued, torch::Device device, int steps);

    /// Data units, [steps, targets]. Later steps read the forecasts of the earlier ones.
    std::vector<double> by(Forecaster& network);
    /// Repeats the last season.
    std::vector<double> naive(int season) const;
    /// Fills in names, units and times of the forecast, and the rows before it.
    void describe(experiment::FutureForecast& forecast) const;

private:
    const data::PreparedSeries& m_learned;
    data::ContinuedSeries& m_continued;
    WindowBatches m_batches;
    int m_steps;
};

} // namespace retort::learning
