// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace retort
{

/// Milliseconds of one of `times` runs of `work`, on average.
double millisecondsOf(const std::function<void()>& work, int times = 1);

/// The value below which that part of the values lies, 0.5 for the median: the nearest of them.
double quantile(std::vector<double> values, double part);

} // namespace retort
