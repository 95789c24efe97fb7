// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

#include <mutex>
#include <string>

namespace retort::learning
{

/// While it exists, weights initialised on this thread depend on the seed alone. LibTorch uses one generator that
/// the whole process shares, so one thread at a time may initialise weights: a window may measure a network while another
/// trains.
class SeededInitialisation
{
public:
    explicit SeededInitialisation(std::uint64_t seed);

private:
    std::unique_lock<std::mutex> m_lock;
};

/// Seeds the dropout of the calling thread.
void seedDropout(std::uint64_t seed);

/// Where the calling thread's dropout is in its sequence, and back. On the CPU alone.
std::string dropoutState();
void restoreDropout(const std::string& state);

/// Dropout from a generator of the calling thread's own, which nobody else can advance. `probability` is that of a zero.
/// On the CPU other types than float pass through float.
torch::Tensor seededDropout(const torch::Tensor& x, double probability, bool training);

} // namespace retort::learning
