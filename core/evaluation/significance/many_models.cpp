// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/significance/many_models.h"

#include "core/evaluation/significance/ranks.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/quadrature/gauss_kronrod.hpp>
#include <boost/math/tools/roots.hpp>

#include <cmath>

namespace retort::evaluation
{

double studentizedRange(std::size_t models)
{
    const boost::math::normal normal;
    const auto below = [&](double range) {
        const auto density = [&](double z) {
            return pdf(normal, z) * std::pow(cdf(normal, z) - cdf(normal, z - range), static_cast<double>(models) - 1);
        };
        return static_cast<double>(models) * boost::math::quadrature::gauss_kronrod<double, 61>::integrate(density, -9.0, 9.0 + range, 10, 1e-12);
    };
    std::uintmax_t steps = 100;
    const auto [low, high] = boost::math::tools::toms748_solve([&](double range) { return below(range) - 0.95; }, 0.1, 20.0,
                                                               boost::math::tools::eps_tolerance<double>(45), steps);
    return (low + high) / 2;
}

Friedman friedman(std::span<const double> errors, std::size_t models)
{
    const std::size_t blocks = errors.size() / models;
    const auto k = static_cast<double>(models), n = static_cast<double>(blocks);
    Friedman test;
    test.meanRanks.assign(models, 0);
    double ties = 0;
    for (std::size_t block = 0; block < blocks; ++block) {
        const Ranks ranks = ranksOf(errors.subspan(block * models, models));
        ties += ranks.ties;
        for (std::size_t model = 0; model < models; ++model)
            test.meanRanks[model] += ranks.ranks[model] / n;
    }
    double squares = 0;
    for (const double rank : test.meanRanks)
        squares += std::pow(n * (rank - (k + 1) / 2), 2);
    const double scale = n * k * (k + 1) - ties / (k - 1);
    test.chiSquared = scale > 0 ? 12 * squares / scale : 0;
    test.p = cdf(complement(boost::math::chi_squared(k - 1), test.chiSquared));
    test.criticalDifference = studentizedRange(models) / std::sqrt(2.0) * std::sqrt(k * (k + 1) / (6 * n));
    return test;
}

std::vector<double> holm(std::span<const double> p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
    std::vector<double> adjusted(p.size());
    double largest = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        largest = std::max(largest, std::min(1.0, static_cast<double>(p.size() - i) * p[order[i]]));
        adjusted[order[i]] = largest;
    }
    return adjusted;
}

} // namespace retort::evaluation
