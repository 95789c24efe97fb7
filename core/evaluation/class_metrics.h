// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace retort::evaluation
{

/// How well one class is told from the others. A ratio without a denominator is 0.
struct ClassScore {
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    std::int64_t support = 0; ///< examples of the class
    double rocAuc = 0;        ///< against the rest, by the probability; NaN where one of the two has no example

    bool operator==(const ClassScore&) const = default;
};

/// A mean of the classes' precision, recall and F1.
struct ClassMean {
    double precision = 0;
    double recall = 0;
    double f1 = 0;

    bool operator==(const ClassMean&) const = default;
};

/// How well classes are told. Definitions as in scikit-learn: confusion by argmax, the first of equal ones; log loss of probabilities clipped
/// by the smallest float64 step.
struct ClassMetrics {
    double accuracy = 0;
    double accuracyLow = 0, accuracyHigh = 0; ///< Wilson interval of 95 %
    double balancedAccuracy = 0;              ///< mean recall of the classes that occur
    ClassMean macro, weighted, micro;         ///< over all classes; by their support; of all decisions together
    double mcc = 0;     ///< Matthews correlation; 0 where truth or prediction is a single class
    double logLoss = 0;
    double brier = 0;   ///< sum over the classes
    double ece = 0;     ///< calibration error over 15 bins [i/15, (i+1)/15) of the largest probability
    std::vector<ClassScore> perClass;
    std::vector<std::int64_t> confusion; ///< [truth, prediction]

    bool operator==(const ClassMetrics&) const = default;
};

/// One bin of a reliability diagram.
struct ReliabilityBin {
    std::int64_t count = 0;
    double confidence = 0; ///< mean of the largest probability; 0 in an empty bin
    double accuracy = 0;   ///< likewise
};

inline constexpr std::size_t reliabilityBins = 15;

/// Softmax of each row; `logits` is [examples, classes].
std::vector<double> probabilitiesOf(std::span<const double> logits, std::size_t classes);
/// The class of the largest value of each row, the first of equal ones.
std::vector<int> predictionsOf(std::span<const double> rows, std::size_t classes);

/// `truth` holds classes from 0 below `classes`; `logits` [examples, classes], at least one example.
ClassMetrics classMetrics(std::span<const int> truth, std::span<const double> logits, std::size_t classes);

std::array<ReliabilityBin, reliabilityBins> reliabilityOf(std::span<const int> truth, std::span<const double> probabilities,
                                                          std::size_t classes);

/// How the errors of two classifiers meet, in numbers of examples.
struct ClassAgreement {
    std::int64_t bothRight = 0, onlyFirst = 0, onlySecond = 0, noneRight = 0;
    std::int64_t sameClass = 0; ///< of all, whether right or wrong

    bool operator==(const ClassAgreement&) const = default;
};
ClassAgreement agreementOf(std::span<const int> truth, std::span<const int> first, std::span<const int> second);

} // namespace retort::evaluation
