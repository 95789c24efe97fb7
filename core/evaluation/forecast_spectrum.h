// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/real_fft.h"
#include "core/signal/spectrum.h"

#include <complex>
#include <cstdint>
#include <span>
#include <vector>

namespace retort::evaluation
{

/// Mean amplitude spectrum of the added forecasts over the horizon, averaged over windows and channels.
class ForecastSpectrum
{
public:
    ForecastSpectrum(int horizon, int channels);

    /// [windows, horizon, channels] row-major.
    void add(std::span<const float> forecasts);
    /// Amplitudes as signal::Spectrum has them; empty where nothing was added or the horizon is one step.
    signal::Spectrum mean() const;

private:
    std::size_t m_horizon;
    std::size_t m_channels;
    signal::RealFft m_fft;
    std::vector<float> m_series;             ///< scratch, [channels, horizon]
    std::vector<std::complex<float>> m_bins; ///< scratch
    std::vector<double> m_sum;               ///< of |rfft|, one per bin
    std::int64_t m_count = 0;
};

} // namespace retort::evaluation
