// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace retort::evaluation
{

/// Split conformal prediction sets of a classifier at one level, measured on test examples: the classes whose probability is at
/// least 1 - q, where q is the conformal radius of 1 - p(true class) on the validation examples (Sadinle, Lei, Wasserman 2019).
struct PredictionSets {
    double level = 0;
    double coverage = 0; ///< share of the sets that contain the true class
    double meanSize = 0; ///< classes per set
    double single = 0;   ///< share of the sets with exactly one class

    bool operator==(const PredictionSets&) const = default;
};

/// Classes from 0 with their logits, [examples, classes].
struct LabelledLogits {
    std::span<const int> truth;
    std::span<const double> logits;
};

/// Every class belongs to each set where there are too few validation examples for the level. Needs a test example.
PredictionSets predictionSets(const LabelledLogits& validation, const LabelledLogits& test, std::size_t classes, double level);

} // namespace retort::evaluation
