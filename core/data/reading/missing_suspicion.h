// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace retort::data
{

/// A number that stands for missing values, perhaps.
struct Suspicion {
    double value = 0;
    std::size_t count = 0;
    bool zero = false; ///< many zeros far below everything else: a sensor that was off
};

/// The lowest or highest value of a channel where it is one that programs write for missing (-999, -9999, -200, 9999) or
/// repeats, and lies further from all others than these from each other. Zeros where at least one in a hundred is zero
/// and nothing else comes near.
std::optional<Suspicion> suspectedMissing(const std::vector<double>& values);

} // namespace retort::data
