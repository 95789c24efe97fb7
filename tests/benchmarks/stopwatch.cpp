// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/stopwatch.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace retort
{

double millisecondsOf(const std::function<void()>& work, int times)
{
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i)
        work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count() /
           times;
}

double quantile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(std::lround(part * last))];
}

} // namespace retort
