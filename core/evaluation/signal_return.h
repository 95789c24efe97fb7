// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/collections/label_rule.h"

#include "core/foundation/role.h"

#include <map>
#include <span>

namespace retort::evaluation
{

/// How much of a position each class stands for, from -1 (short) to 1 (long): direction and score from the lowest to the highest, risk
/// from 1 at the lowest to 0 at the highest. Empty for labels that say nothing of a price: events and differences.
std::vector<double> positionsOf(const data::LabelRule& rule, std::size_t classes);

/// Prices of successive steps, and the step of each that is the last one a window reads, ascending.
struct PricedWindows {
    std::vector<float> prices;
    std::vector<int> lastSteps;

    bool operator==(const PricedWindows&) const = default;
};

/// The classes that networks predict for a price.
struct Signals {
    PricedWindows windows;
    std::vector<double> positions; ///< of each class
    int horizon = 1;               ///< steps that a prediction is held
    std::map<Role, std::vector<int>> predictions; ///< of each window
};

struct SignalReturn {
    std::vector<double> cumulative; ///< after each step, as a share of the start: 0.1 is a gain of 10 %
    double largestFall = 0;         ///< from the highest wealth so far, as a share of it
    double turnover = 0;            ///< sum of all changes of the position

    double total() const { return cumulative.empty() ? 0 : cumulative.back(); }
};

/// An illustration: what following the predicted classes would have returned. Each prediction is held for `horizon` steps with an equal
/// share of the money, so the position of a step is the mean of the last `horizon` predictions. Costs are paid on every change of the
/// position, the last sale included. Prices carry over missing ones. Neither interest nor the cost of lending is counted.
SignalReturn followSignal(const Signals& signals, Role role, double basisPoints);
/// The whole amount in the asset from the first step to the last.
SignalReturn holdAsset(const PricedWindows& windows, double basisPoints);

} // namespace retort::evaluation
