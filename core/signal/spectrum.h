// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace retort::signal
{

/// Amplitude by period, without the constant part. Entry i belongs to frequency bin i + 1.
struct Spectrum {
    std::vector<double> period; ///< steps: length / bin
    std::vector<double>
        amplitude; ///< of a sine of that period: |rfft| * 2 / length, at period 2 |rfft| / length

    bool operator==(const Spectrum&) const = default;
};

Spectrum spectrumOf(std::span<const float> series);

struct Period {
    double steps = 0;
    double amplitude = 0;
};

/// The `count` strongest local maxima, strongest first; of equally strong ones the longer period first.
std::vector<Period> strongestPeriods(const Spectrum& spectrum, int count);

} // namespace retort::signal
