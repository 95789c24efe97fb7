// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <complex>
#include <memory>
#include <span>
#include <vector>

namespace retort::signal
{

/// Forward transform of real series of one length, any length from 1 up, odd included. Bins 0 .. floor(n/2),
/// no scaling. One object serves one thread.
class RealFft
{
public:
    explicit RealFft(int length);
    ~RealFft();
    RealFft(RealFft&&) noexcept;
    RealFft& operator=(RealFft&&) noexcept;

    int length() const { return m_length; }
    int bins() const { return m_length / 2 + 1; }
    /// `input` has length() values, `output` bins().
    void forward(std::span<const float> input, std::span<std::complex<float>> output);

private:
    struct State;
    int m_length;
    std::unique_ptr<State> m_state;
};

/// The largest length up to `atMost` with no prime factor above 5, 0 where there is none. A long series of a
/// prime length takes quadratic time; its last fastLength() values do not.
int fastLength(int atMost);

} // namespace retort::signal
