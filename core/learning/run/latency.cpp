// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/latency.h"

#include "core/learning/training/allocation_peak.h"
#include "core/learning/training/forecast_evaluation.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>

namespace retort::learning
{
namespace
{

constexpr std::array measuredBatches = {1, 32};
constexpr int warmUp = 3, leastRounds = 20, mostRounds = 500;
constexpr double enoughSeconds = 1.5; ///< for one network at one batch size

double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

/// Of consecutive test windows.
experiment::Latency latencyOf(Forecaster& network, const WindowBatches& source, int windows, const CancellationToken& stop)
{
    using SteadyClock = std::chrono::steady_clock;
    const auto& set = source.series().test;
    std::vector<std::int64_t> numbers(static_cast<std::size_t>(std::min<std::int64_t>(windows, set.count())));
    std::iota(numbers.begin(), numbers.end(), 0);
    std::vector<double> milliseconds;
    double spent = 0;
    for (int round = -warmUp; round < mostRounds && (round < leastRounds || spent < enoughSeconds) && !stop.cancelled(); ++round) {
        const auto begun = SteadyClock::now();
        (void) forecastsOf(network, source, set, numbers); // with the copies that a forecast needs
        const double seconds = std::chrono::duration<double>(SteadyClock::now() - begun).count();
        if (round < 0)
            continue;
        spent += seconds;
        milliseconds.push_back(1000 * seconds);
    }
    if (milliseconds.empty())
        return {static_cast<int>(numbers.size())};
    const auto peak = peakOf([&] { (void) forecastsOf(network, source, set, numbers); });
    return {static_cast<int>(numbers.size()), quantile(milliseconds, 0.5), quantile(milliseconds, 0.95), static_cast<int>(milliseconds.size()), peak};
}

} // namespace

std::vector<experiment::Latency> latenciesOf(Forecaster& network, const WindowBatches& source, const CancellationToken& stop)
{
    std::vector<experiment::Latency> latencies;
    for (const int windows : measuredBatches)
        latencies.push_back(latencyOf(network, source, windows, stop));
    return latencies;
}

} // namespace retort::learning
