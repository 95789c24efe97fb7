// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/spectrum.h"

#include "core/signal/real_fft.h"

#include <algorithm>
#include <complex>

namespace retort::signal
{

Spectrum spectrumOf(std::span<const float> series)
{
    if (series.size() < 2)
        return {};
    RealFft fft(static_cast<int>(series.size()));
    std::vector<std::complex<float>> bins(static_cast<std::size_t>(fft.bins()));
    fft.forward(series, bins);

    const double length = fft.length();
    Spectrum spectrum;
    for (std::size_t bin = 1; bin < bins.size(); ++bin) {
        const bool countedOnce = 2 * bin == series.size();
        spectrum.period.push_back(length / static_cast<double>(bin));
        spectrum.amplitude.push_back(std::abs(std::complex<double>(bins[bin])) * (countedOnce ? 1 : 2) /
                                     length);
    }
    return spectrum;
}

std::vector<Period> strongestPeriods(const Spectrum& spectrum, int count)
{
    const std::vector<double>& amplitude = spectrum.amplitude;
    const auto at = [&](std::size_t i) { return i < amplitude.size() ? amplitude[i] : -1.0; };
    std::vector<Period> peaks;
    for (std::size_t i = 0; i < amplitude.size(); ++i)
        if (amplitude[i] > 0 && amplitude[i] > at(i - 1) && amplitude[i] >= at(i + 1))
            peaks.push_back({spectrum.period[i], amplitude[i]});
    std::stable_sort(peaks.begin(), peaks.end(),
                     [](const Period& a, const Period& b) { return a.amplitude > b.amplitude; });
    peaks.resize(std::min(peaks.size(), static_cast<std::size_t>(std::max(count, 0))));
    return peaks;
}

} // namespace retort::signal
