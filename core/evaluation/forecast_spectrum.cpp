// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/forecast_spectrum.h"

#include <cmath>

namespace retort::evaluation
{

ForecastSpectrum::ForecastSpectrum(int horizon, int channels)
    : m_horizon(static_cast<std::size_t>(horizon)), m_channels(static_cast<std::size_t>(channels)),
      m_fft(horizon), m_series(m_horizon * m_channels), m_bins(static_cast<std::size_t>(m_fft.bins())),
      m_sum(m_bins.size())
{
}

void ForecastSpectrum::add(std::span<const float> forecasts)
{
    const std::size_t window = m_horizon * m_channels;
    for (std::size_t offset = 0; offset + window <= forecasts.size(); offset += window) {
        const float* values = forecasts.data() + offset;
        for (std::size_t step = 0; step < m_horizon; ++step)
            for (std::size_t channel = 0; channel < m_channels; ++channel)
                m_series[channel * m_horizon + step] = values[step * m_channels + channel];
        for (std::size_t channel = 0; channel < m_channels; ++channel) {
            m_fft.forward(std::span(m_series).subspan(channel * m_horizon, m_horizon), m_bins);
            for (std::size_t bin = 1; bin < m_bins.size(); ++bin) {
                // std::abs guards against overflow that scaled values cannot cause, at ten times the cost.
                const double re = m_bins[bin].real();
                const double im = m_bins[bin].imag();
                m_sum[bin] += std::sqrt(re * re + im * im);
            }
        }
        m_count += static_cast<std::int64_t>(m_channels);
    }
}

signal::Spectrum ForecastSpectrum::mean() const
{
    signal::Spectrum spectrum;
    if (m_count == 0)
        return spectrum;
    const auto length = static_cast<double>(m_horizon);
    for (std::size_t bin = 1; bin < m_sum.size(); ++bin) {
        const double sides = 2 * bin == m_horizon ? 1 : 2;
        spectrum.period.push_back(length / static_cast<double>(bin));
        spectrum.amplitude.push_back(m_sum[bin] / static_cast<double>(m_count) * sides / length);
    }
    return spectrum;
}

} // namespace retort::evaluation
