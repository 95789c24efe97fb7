// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepared_series.h"

#include <memory>
#include <span>
#include <vector>

namespace retort::evaluation
{

/// What a forecaster tries before any network. Each is fitted on the training rows of one target, scaled, and then reads the
/// look-back of a window alone. Missing values of a look-back are those that were filled; those of the training rows are left out.
class ClassicalForecast
{
public:
    virtual ~ClassicalForecast() = default;
    /// `lookBack` scaled, oldest first, and the row behind it; writes `horizon` values.
    virtual void forecast(std::span<const double> lookBack, std::int64_t nextRow, std::span<double> horizon) const = 0;
};

/// The line from the first to the last value of the look-back, continued.
class Drift : public ClassicalForecast
{
public:
    void forecast(std::span<const double> lookBack, std::int64_t nextRow, std::span<double> horizon) const override;
};

/// Theta with two lines (Assimakopoulos and Nikolopoulos 2000), as simple exponential smoothing with half the slope of the
/// look-back as its drift (Hyndman and Billah 2003). The smoothing is the one with the smallest one-step errors in the training
/// rows; additive seasonal means of the training rows are taken out before and put back after.
class Theta : public ClassicalForecast
{
public:
    /// `rows` from row `first` of the series on, NaN where missing; a season of 1: none.
    Theta(std::span<const double> rows, std::int64_t first, int season);
    void forecast(std::span<const double> lookBack, std::int64_t nextRow, std::span<double> horizon) const override;
    double smoothing() const { return m_alpha; }

private:
    double seasonal(std::int64_t row) const { return m_seasonal[static_cast<std::size_t>(row % static_cast<std::int64_t>(m_seasonal.size()))]; }

    std::vector<double> m_seasonal; ///< of each place in the season, with the mean 0
    double m_alpha = 0.5;
};

/// Autoregression with a constant, by least squares; the order, at most `mostLags`, is the one with the smallest AIC on the same
/// rows. Steps after the first read the forecasts before them.
class Autoregression : public ClassicalForecast
{
public:
    static constexpr std::size_t mostLags = 24;

    Autoregression(std::span<const double> rows, std::size_t lookBack);
    void forecast(std::span<const double> lookBack, std::int64_t nextRow, std::span<double> horizon) const override;
    /// Constant, then the lags from 1 on.
    const std::vector<double>& coefficients() const { return m_coefficients; }

private:
    std::vector<double> m_coefficients = {0};
};

/// Of every target, ready to forecast windows.
class ClassicalForecaster
{
public:
    enum class Method { drift, theta, autoregression };
    ClassicalForecaster(const data::PreparedSeries& series, Method method, int season);

    /// Scaled, [windows, horizon, targets] for windows [first, first + count).
    std::vector<float> forecasts(const data::WindowSet& windows, std::int64_t first, std::int64_t count) const;

private:
    const data::PreparedSeries& m_series;
    std::vector<std::unique_ptr<ClassicalForecast>> m_ofTargets;
};

} // namespace retort::evaluation
