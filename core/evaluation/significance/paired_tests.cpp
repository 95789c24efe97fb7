// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/significance/paired_tests.h"

#include "core/evaluation/significance/ranks.h"

#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

namespace retort::evaluation
{
namespace
{

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::vector<double> differencesOf(std::span<const double> ours, std::span<const double> theirs)
{
    std::vector<double> differences;
    for (std::size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i)
        differences.push_back(ours[i] - theirs[i]);
    return differences;
}

/// Probability of a sum of ranks 1 .. n with random signs of at most `v`.
double signRankProbability(std::size_t n, double v)
{
    std::vector<double> ways(n * (n + 1) / 2 + 1, 0.0);
    ways[0] = 1;
    for (std::size_t rank = 1; rank <= n; ++rank)
        for (std::size_t sum = ways.size(); sum-- > rank;)
            ways[sum] += ways[sum - rank];
    double below = 0;
    for (std::size_t sum = 0; sum < ways.size() && static_cast<double>(sum) <= v; ++sum)
        below += ways[sum];
    return below / std::pow(2.0, static_cast<double>(n));
}

} // namespace

PairedT pairedT(std::span<const double> ours, std::span<const double> theirs)
{
    const auto differences = differencesOf(ours, theirs);
    const auto count = static_cast<double>(differences.size());
    PairedT test{std::accumulate(differences.begin(), differences.end(), 0.0) / count, unknown, unknown, unknown, unknown, unknown};
    if (differences.size() < 2)
        return test;
    double squares = 0;
    for (const double difference : differences)
        squares += (difference - test.difference) * (difference - test.difference);
    test.deviation = std::sqrt(squares / (count - 1));
    if (!(test.deviation > 0))
        return test;
    const double error = test.deviation / std::sqrt(count);
    const boost::math::students_t student(count - 1);
    test.statistic = test.difference / error;
    test.p = 2 * cdf(student, -std::abs(test.statistic));
    const double reach = quantile(student, 0.975) * error;
    test.low = test.difference - reach;
    test.high = test.difference + reach;
    return test;
}

SignedRank signedRank(std::span<const double> ours, std::span<const double> theirs, SignPatterns counted)
{
    auto differences = differencesOf(ours, theirs);
    const std::size_t given = differences.size();
    std::erase(differences, 0.0);
    if (differences.empty())
        return {0, unknown, false};
    std::vector<double> sizes;
    for (const double difference : differences)
        sizes.push_back(std::abs(difference));
    const Ranks ranks = ranksOf(sizes);
    SignedRank test{0, 1, counted == SignPatterns::few && given < 50 && differences.size() == given && ranks.ties == 0};
    for (std::size_t i = 0; i < differences.size(); ++i)
        test.v += differences[i] > 0 ? ranks.ranks[i] : 0;
    const auto n = static_cast<double>(differences.size());
    const double mean = n * (n + 1) / 4;
    if (test.exact) {
        const double tail = test.v > mean ? 1 - signRankProbability(differences.size(), test.v - 1) : signRankProbability(differences.size(), test.v);
        test.p = std::min(1.0, 2 * tail);
        return test;
    }
    const double deviation = std::sqrt(n * (n + 1) * (2 * n + 1) / 24 - ranks.ties / 48);
    test.p = 2 * cdf(boost::math::normal(), -std::abs(test.v - mean) / deviation);
    return test;
}

BlockInterval blockBootstrap(std::span<const double> ours, std::span<const double> theirs, std::size_t block, std::size_t draws,
                             std::uint64_t seed)
{
    const std::size_t count = std::min(ours.size(), theirs.size());
    if (count == 0)
        return {unknown, unknown, unknown};
    block = std::clamp<std::size_t>(block, 1, count);
    std::vector<double> sumsOurs(count + 1, 0.0), sumsTheirs(count + 1, 0.0); // before each window
    for (std::size_t i = 0; i < count; ++i) {
        sumsOurs[i + 1] = sumsOurs[i] + ours[i];
        sumsTheirs[i + 1] = sumsTheirs[i] + theirs[i];
    }
    std::mt19937_64 random(seed);
    std::vector<double> ratios;
    for (std::size_t draw = 0; draw < draws; ++draw) {
        double sumOurs = 0, sumTheirs = 0;
        for (std::size_t drawn = 0; drawn < count; drawn += block) {
            const std::size_t length = std::min(block, count - drawn);
            const std::size_t first = random() % (count - block + 1);
            sumOurs += sumsOurs[first + length] - sumsOurs[first];
            sumTheirs += sumsTheirs[first + length] - sumsTheirs[first];
        }
        ratios.push_back(sumOurs / sumTheirs - 1);
    }
    std::ranges::sort(ratios);
    const auto at = [&](double part) { return ratios[static_cast<std::size_t>(std::lround(part * static_cast<double>(ratios.size() - 1)))]; };
    return {sumsOurs[count] / sumsTheirs[count] - 1, at(0.025), at(0.975)};
}

std::size_t pairsNeeded(double difference, double deviation)
{
    constexpr std::size_t most = 100'000;
    constexpr double power = 0.8;
    if (!(std::abs(difference) > 0) || !(deviation >= 0))
        return 0;
    const double effect = std::abs(difference) / std::max(deviation, 1e-300);
    std::size_t low = 2, high = most;
    const auto suffices = [&](std::size_t pairs) {
        const auto n = static_cast<double>(pairs);
        const double noncentrality = std::min(effect * std::sqrt(n), 30.0);
        const double critical = quantile(boost::math::students_t(n - 1), 0.975);
        return 1 - cdf(boost::math::non_central_t(n - 1, noncentrality), critical) >= power;
    };
    if (!suffices(high))
        return most;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (suffices(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

} // namespace retort::evaluation
