// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>

namespace retort::data
{

/// Random numbers with the same bits on every platform: the standard specifies its engines, but leaves its
/// distributions to each library.
class RandomSource {
public:
    explicit RandomSource(std::uint64_t seed) : m_engine(seed) {}

    /// In [0, 1), a multiple of 2^-53.
    double uniform() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }

    /// Mean 0, variance 1: the sum of twelve uniform numbers less 6, which is normal within 6 and needs no
    /// libm.
    double normal()
    {
        double sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += uniform();
        return sum;
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace retort::data
