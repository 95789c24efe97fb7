// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/real_fft.h"

#include <kissfft/kiss_fft.h>
#include <kissfft/kiss_fftr.h>

#include <algorithm>
#include <new>

namespace retort::signal
{

namespace
{

struct Release {
    void operator()(void* configuration) const { kiss_fft_free(configuration); }
};

} // namespace

/// KissFFT's real transform takes even lengths only; odd ones go through the complex transform.
struct RealFft::State {
    std::unique_ptr<kiss_fftr_state, Release> even;
    std::unique_ptr<kiss_fft_state, Release> odd;
    std::vector<kiss_fft_cpx> input;
    std::vector<kiss_fft_cpx> output;
};

RealFft::RealFft(int length) : m_length(length), m_state(std::make_unique<State>())
{
    const auto size = static_cast<std::size_t>(length);
    if (length % 2 == 0) {
        m_state->even.reset(kiss_fftr_alloc(length, 0, nullptr, nullptr));
        m_state->output.resize(size / 2 + 1);
    } else {
        m_state->odd.reset(kiss_fft_alloc(length, 0, nullptr, nullptr));
        m_state->input.resize(size);
        m_state->output.resize(size);
    }
    if (!m_state->even && !m_state->odd)
        throw std::bad_alloc();
}

RealFft::~RealFft() = default;
RealFft::RealFft(RealFft&&) noexcept = default;
RealFft& RealFft::operator=(RealFft&&) noexcept = default;

void RealFft::forward(std::span<const float> input, std::span<std::complex<float>> output)
{
    State& state = *m_state;
    if (state.even) {
        kiss_fftr(state.even.get(), input.data(), state.output.data());
    } else {
        std::transform(input.begin(), input.end(), state.input.begin(), [](float value) {
            return kiss_fft_cpx{value, 0.0F};
        });
        kiss_fft(state.odd.get(), state.input.data(), state.output.data());
    }
    for (std::size_t bin = 0; bin < static_cast<std::size_t>(bins()); ++bin)
        output[bin] = {state.output[bin].r, state.output[bin].i};
}

int fastLength(int atMost)
{
    for (int length = atMost; length > 0; --length) {
        int rest = length;
        for (const int prime : {2, 3, 5})
            while (rest % prime == 0)
                rest /= prime;
        if (rest == 1)
            return length;
    }
    return 0;
}

} // namespace retort::signal
