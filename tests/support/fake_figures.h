// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

#include <cmath>
#include <numbers>

namespace retort::testing
{

/// Where the error of each forecaster ends up; the distilled student beats its teacher, as in the published case.
inline double finalError(Role role)
{
    switch (role) {
    case Role::teacher: return 0.392;
    case Role::plain_student: return 0.417;
    case Role::distilled_student: return 0.373;
    default: return 0.512;
    }
}

/// Falls towards finalError with the epochs.
inline double errorAfter(Role role, int epoch)
{
    return finalError(role) + 0.4 * std::exp(-0.7 * epoch);
}

inline evaluation::Metrics fakeMetrics(double mse, int horizon, std::size_t targets)
{
    evaluation::Metrics metrics;
    metrics.mse = mse;
    metrics.mae = 0.65 * std::sqrt(mse);
    for (const int scale : evaluation::pooledScales)
        if (scale <= horizon)
            metrics.msePerScale.push_back(mse * std::pow(0.9, std::log2(scale)));
    for (int step = 0; step < horizon; ++step) {
        const double factor = 0.6 + 0.8 * (step + 0.5) / horizon;
        metrics.msePerHorizonStep.push_back(mse * factor);
        metrics.maePerHorizonStep.push_back(metrics.mae * factor);
    }
    for (std::size_t channel = 0; channel < targets; ++channel) {
        const double factor = 0.8 + 0.4 * (static_cast<double>(channel) + 0.5) / static_cast<double>(targets);
        metrics.msePerChannel.push_back(mse * factor);
        metrics.maePerChannel.push_back(metrics.mae * factor);
    }
    for (int row = 0; row < std::min(horizon, evaluation::mostCellRows); ++row)
        for (const double channel : metrics.msePerChannel)
            metrics.msePerCell.push_back(static_cast<float>(channel * (0.6 + 0.8 * (row + 0.5) / std::min(horizon, evaluation::mostCellRows))));
    metrics.mseInDataUnits = mse * 25;
    metrics.maeInDataUnits = metrics.mae * 5;
    return metrics;
}

/// Peaks at 24 and 12 steps; `sharpness` 1 is the truth, less is blurred.
inline signal::Spectrum fakeSpectrum(int horizon, double sharpness)
{
    signal::Spectrum spectrum;
    for (int bin = 1; bin <= horizon / 2; ++bin) {
        const double period = static_cast<double>(horizon) / bin;
        const auto peak = [&](double at, double height) {
            return height * sharpness * std::exp(-8 * std::pow(std::log(period / at), 2));
        };
        spectrum.period.push_back(period);
        spectrum.amplitude.push_back(0.04 + 0.1 * period / horizon + peak(24, 0.8) + peak(12, 0.35));
    }
    return spectrum;
}

/// A daily wave for every target, [rows, targets] row-major, damped and late by the size of the error.
inline std::vector<float> fakeWave(std::int64_t firstRow, int rows, std::size_t targets, double error)
{
    std::vector<float> values;
    for (int row = 0; row < rows; ++row)
        for (std::size_t target = 0; target < targets; ++target) {
            const double angle = 2 * std::numbers::pi * (static_cast<double>(firstRow + row) - 2 * error) / 24.0;
            const double wave = std::sin(angle + static_cast<double>(target)) + 0.3 * std::cos(2 * angle);
            values.push_back(static_cast<float>((1 - error / 2) * wave));
        }
    return values;
}

} // namespace retort::testing
