// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/signal_return.h"

#include <algorithm>
#include <cmath>

namespace retort::evaluation
{
namespace
{

/// `held`: the position over the step to each price, but for the first.
SignalReturn returnOf(std::span<const float> prices, std::span<const double> held, double basisPoints)
{
    SignalReturn result;
    if (prices.empty())
        return result;
    result.cumulative.assign(prices.size(), 0);
    double wealth = 1, highest = 1, position = 0, last = prices.front();
    const auto trade = [&](double wanted) {
        const double change = std::abs(wanted - position);
        result.turnover += change;
        wealth *= std::max(0.0, 1 - change * basisPoints / 1e4);
        position = wanted;
    };
    for (std::size_t step = 1; step < prices.size(); ++step) {
        trade(held[step - 1]);
        if (const double price = prices[step]; std::isfinite(price)) {
            wealth *= std::isfinite(last) ? std::max(0.0, 1 + position * (price / last - 1)) : 1;
            last = price;
        }
        if (step + 1 == prices.size())
            trade(0);
        highest = std::max(highest, wealth);
        result.largestFall = std::max(result.largestFall, 1 - wealth / highest);
        result.cumulative[step] = wealth - 1;
    }
    return result;
}

} // namespace

std::vector<double> positionsOf(const data::LabelRule& rule, std::size_t classes)
{
    if (!rule.logarithmic || rule.kind == data::LabelKind::event || classes < 2)
        return {};
    std::vector<double> positions;
    for (std::size_t k = 0; k < classes; ++k) {
        const double rank = static_cast<double>(k) / static_cast<double>(classes - 1);
        positions.push_back(rule.kind == data::LabelKind::risk ? 1 - rank : 2 * rank - 1);
    }
    return positions;
}

SignalReturn followSignal(const Signals& signals, Role role, double basisPoints)
{
    const auto& [windows, positions, horizon, all] = signals;
    const auto& predictions = all.at(role);
    std::vector<double> held(windows.prices.size());
    for (std::size_t i = 0; i < windows.lastSteps.size(); ++i) {
        const auto first = static_cast<std::size_t>(windows.lastSteps[i]);
        const double share = positions[static_cast<std::size_t>(predictions[i])] / horizon;
        for (std::size_t step = first; step < std::min(first + static_cast<std::size_t>(horizon), held.size()); ++step)
            held[step] += share;
    }
    return returnOf(windows.prices, held, basisPoints);
}

SignalReturn holdAsset(const PricedWindows& windows, double basisPoints)
{
    return returnOf(windows.prices, std::vector<double>(windows.prices.size(), 1.0), basisPoints);
}

} // namespace retort::evaluation
