// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/real_fft.h"
#include "core/signal/spectrum.h"

namespace retort::evaluation
{

/// Mean amplitude over windows and channels of what is added, over the horizon.
class ForecastSpectrum
{
public:
    ForecastSpectrum(int horizon, int channels);

    /// [windows, horizon, channels] row-major.
    void add(std::span<const float> forecasts);
    signal::Spectrum mean() const;

private:
    int m_horizon;
    int m_channels;
    signal::RealFft m_fft;
    std::vector<double> m_sum;
    std::int64_t m_count = 0;
};

} // namespace retort::evaluation
