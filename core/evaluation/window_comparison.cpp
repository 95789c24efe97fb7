// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/window_comparison.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>
#include <vector>

namespace retort::evaluation
{
namespace
{

/// 1 for the lower error, 0 for the higher, a half for a tie. An error that is not a number is above every number.
double shareOf(double ours, double theirs)
{
    if (std::isnan(ours) || std::isnan(theirs))
        return std::isnan(ours) == std::isnan(theirs) ? 0.5 : std::isnan(theirs) ? 1.0 : 0.0;
    return ours < theirs ? 1.0 : ours == theirs ? 0.5 : 0.0;
}

/// Variance of the mean of values that depend on up to `reach` - 1 neighbours.
double varianceOfMean(const std::vector<double>& deviations, std::size_t reach)
{
    const std::size_t count = deviations.size();
    double variance = 0;
    for (std::size_t lag = 0; lag < reach; ++lag) {
        double sum = 0;
        for (std::size_t i = lag; i < count; ++i)
            sum += deviations[i] * deviations[i - lag];
        const double weight = 1 - static_cast<double>(lag) / static_cast<double>(reach);
        variance += (lag == 0 ? 1 : 2) * weight * sum;
    }
    return variance / (static_cast<double>(count) * static_cast<double>(count));
}

} // namespace

double winRate(std::span<const double> ours, std::span<const double> theirs)
{
    double won = 0;
    for (std::size_t i = 0; i < ours.size(); ++i)
        won += shareOf(ours[i], theirs[i]);
    return won / static_cast<double>(ours.size());
}

WindowComparison compareWindows(std::span<const double> ours, std::span<const double> theirs, int horizon)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> differences;
    for (std::size_t i = 0; i < ours.size(); ++i)
        if (std::isfinite(ours[i] - theirs[i]))
            differences.push_back(ours[i] - theirs[i]);
    double sum = 0;
    for (const double difference : differences)
        sum += difference;
    const auto count = static_cast<double>(differences.size());
    const double mean = sum / count; // NaN without windows
    WindowComparison comparison{winRate(ours, theirs), mean, unknown, unknown};
    const auto reach = static_cast<std::size_t>(horizon);
    if (differences.size() < 2 || differences.size() <= reach)
        return comparison;
    for (double& difference : differences)
        difference -= mean;
    const double correction = (count + 1 - 2.0 * horizon + static_cast<double>(horizon) * (horizon - 1) / count) / count;
    const double error = std::sqrt(varianceOfMean(differences, reach) / correction);
    const double quantile = boost::math::quantile(boost::math::students_t(count - 1), 0.975);
    comparison.low = mean - quantile * error;
    comparison.high = mean + quantile * error;
    return comparison;
}

} // namespace retort::evaluation
