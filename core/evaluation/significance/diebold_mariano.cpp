// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/significance/diebold_mariano.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace retort::evaluation
{
namespace
{

/// Of the mean of values with mean 0.
double varianceOfMean(const std::vector<double>& deviations, std::size_t reach, LongRunVariance kind)
{
    const std::size_t count = deviations.size();
    double variance = 0;
    for (std::size_t lag = 0; lag < reach; ++lag) {
        double sum = 0;
        for (std::size_t i = lag; i < count; ++i)
            sum += deviations[i] * deviations[i - lag];
        const double weight = kind == LongRunVariance::plain ? 1 : 1 - static_cast<double>(lag) / static_cast<double>(reach);
        variance += (lag == 0 ? 1 : 2) * weight * sum;
    }
    return variance / (static_cast<double>(count) * static_cast<double>(count));
}

} // namespace

double DieboldMariano::low(double confidence) const
{
    return std::isnan(standardError) ? standardError
                                     : difference - boost::math::quantile(boost::math::students_t(degrees), 0.5 + confidence / 2) * standardError;
}

double DieboldMariano::high(double confidence) const
{
    return 2 * difference - low(confidence);
}

DieboldMariano dieboldMariano(std::span<const double> differences, int horizon, LongRunVariance variance)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    const auto count = static_cast<double>(differences.size());
    DieboldMariano test{std::accumulate(differences.begin(), differences.end(), 0.0) / count, unknown, unknown, count - 1, unknown, unknown};
    const auto reach = static_cast<std::size_t>(horizon);
    if (differences.size() < 2 || differences.size() <= reach)
        return test;
    std::vector<double> deviations(differences.begin(), differences.end());
    for (double& deviation : deviations)
        deviation -= test.difference;
    const double ofMean = varianceOfMean(deviations, reach, variance);
    const double correction = (count + 1 - 2.0 * horizon + static_cast<double>(horizon) * (horizon - 1) / count) / count;
    if (!(ofMean > 0) || !(correction > 0))
        return test;
    test.standardError = std::sqrt(ofMean / correction);
    test.statistic = test.difference / test.standardError;
    const boost::math::students_t student(test.degrees);
    test.less = cdf(student, test.statistic);
    test.twoSided = 2 * cdf(student, -std::abs(test.statistic));
    return test;
}

} // namespace retort::evaluation
